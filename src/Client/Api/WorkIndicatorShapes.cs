using Beffroi.Twin;

namespace Beffroi.Api;

/// <summary>How work is done, by department and in all.</summary>
internal sealed record WorkIndicators(Instant From, Instant To, IReadOnlyList<WorkIndicatorRow> Departments, WorkIndicatorRow All);

/// <param name="MtbfHours">Hours of all assets of the department over failures that were worked on.</param>
internal sealed record WorkIndicatorRow(
    string? Department, string? Name, int Created, int Closed, int Open, int Late, double? AttendInTime, double? RestoreInTime, double? FirstTimeFix, double? PreventiveRatio, double? MttrHours,
    double? MtbfHours, WorkBacklog? BacklogHours)
{
    /// <summary>By urgency, the most urgent first; what nothing was of is left out.</summary>
    public IReadOnlyList<WorkUrgencyRow> Priorities { get; init; } = [];
}

/// <param name="AttendHours">How long it took until somebody was there, in the mean; <paramref name="RestoreHours"/> until it worked again, of corrective work.</param>
/// <param name="ShownByAsset">The share of what was closed that the asset's own telemetry has shown, of <paramref name="Closed"/> that could be shown or looked at.</param>
internal sealed record WorkUrgencyRow(
    int Priority, int Created, int Open, int Late, double? AttendInTime, double? AttendHours, double? RestoreInTime, double? RestoreHours, double? ShownByAsset, int Closed);

internal sealed record WorkBacklog(double Mean, double Oldest);
