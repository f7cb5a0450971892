using Beffroi.Twin;

namespace Beffroi.Api;

/// <summary>How work is done, by department and in all.</summary>
internal sealed record WorkIndicators(Instant From, Instant To, IReadOnlyList<WorkIndicatorRow> Departments, WorkIndicatorRow All);

/// <param name="MtbfHours">Hours of all assets of the department over failures that were worked on.</param>
internal sealed record WorkIndicatorRow(
    string? Department, string? Name, int Created, int Closed, int Open, int Late, double? AttendInTime, double? RestoreInTime, double? FirstTimeFix, double? PreventiveRatio, double? MttrHours,
    double? MtbfHours, WorkBacklog? BacklogHours);

internal sealed record WorkBacklog(double Mean, double Oldest);
