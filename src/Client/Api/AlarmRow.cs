using Beffroi.Twin;

namespace Beffroi.Api;

/// <summary>An open alarm.</summary>
/// <param name="Id">Unique among open alarms: asset and code.</param>
/// <param name="Priority">1 danger, 2 major, 3 minor, 4 planned.</param>
internal sealed record AlarmRow(
    string Id,
    AssetName Asset,
    string Code,
    string Title,
    string? Cause,
    string? Consequence,
    string? Action,
    int Priority,
    Instant Since,
    double[]? Place,
    string? Authority,
    string? District,
    string? Department);
