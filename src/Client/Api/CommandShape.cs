using Beffroi.Twin;

namespace Beffroi.Api;

/// <summary>What is asked of a control.</summary>
/// <param name="Id">The same when it is asked again; given by the twin when left out.</param>
/// <param name="Slot">operator unless told: safety, operator, event, rule or programme.</param>
/// <param name="Source">Who holds the entry; slot and author unless told.</param>
/// <param name="Expiry">Or <paramref name="DurationSeconds"/>; with neither it stands until it is relinquished.</param>
internal sealed record CommandShape(
    string Control, Value Value, string Reason, string Author, string? Id = null, string? Slot = null, string? Source = null, Instant? Start = null, Instant? Expiry = null, double? DurationSeconds = null);

/// <param name="Source">All entries of the slot unless told.</param>
internal sealed record RelinquishShape(string Control, string Reason, string Author, string? Slot = null, string? Source = null);

/// <param name="Outcome"><c>taken</c>, or <c>unchanged</c> when it was asked before, or nothing was there to relinquish.</param>
/// <param name="Wins">Whether the entry is the target now.</param>
internal sealed record CommandTaken(string Id, string Outcome, bool Wins);
