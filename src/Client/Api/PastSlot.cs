using Beffroi.Twin;

namespace Beffroi.Api;

/// <summary>A slot of a priority stack as it stood at an instant.</summary>
internal sealed record PastSlot(string Slot, IReadOnlyList<PastEntry> Entries);

/// <summary>An entry as it stood.</summary>
/// <param name="Expiry">Null for one that stands until it is relinquished.</param>
internal sealed record PastEntry(
    string Source, Value Value, Instant Start, Instant? Expiry, string? Reason, string? Author, string? Command, bool Active, bool Wins);
