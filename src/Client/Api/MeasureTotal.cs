namespace Beffroi.Api;

/// <summary>One measure over a node's members.</summary>
/// <param name="Value">Measured and inferred together, in the unit; null when nobody has a value, and for states.</param>
/// <param name="Fresh">Members whose value of it is fresh; likewise the others.</param>
/// <param name="States">Measured and inferred members by state; null but for states.</param>
internal sealed record MeasureTotal(
    string Measure,
    string Name,
    string? Unit,
    string Form,
    double? Value,
    double? MeasuredValue,
    double? InferredValue,
    double? StaleValue,
    long Members,
    long Fresh,
    long Inferred,
    long Stale,
    long Unknown,
    IReadOnlyDictionary<string, long>? States);
