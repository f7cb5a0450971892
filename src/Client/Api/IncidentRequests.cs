namespace Beffroi.Api;

/// <param name="Others">Numbers of the incidents that go into it.</param>
internal sealed record IncidentMergeRequest(long[]? Others, string? Author, string? Reason);

/// <param name="Alarms">Those that leave it.</param>
internal sealed record IncidentSplitRequest(AlarmParent[]? Alarms, string? Author, string? Reason);

internal sealed record IncidentNoteRequest(string? Text, string? Author);
