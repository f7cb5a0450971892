using Beffroi.Twin;

namespace Beffroi.Contracts;

/// <summary>A clause in a year, as it stands.</summary>
/// <param name="Version">Of the settlement's document: what the next act replaces; 0 while nobody proposed anything.</param>
/// <param name="Current">As it comes out of the readings there are now; null for a frozen one, which is not worked out again unless asked.</param>
/// <param name="Settled">As it was proposed or frozen.</param>
/// <param name="HasMoved">Whether the readings there are now give something else than what was proposed.</param>
/// <param name="Story">Oldest first.</param>
[GenerateSerializer, Immutable, Alias("SettlementLine")]
public sealed record SettlementLine(
    [property: Id(0)] string Clause, [property: Id(1)] SettlementState State, [property: Id(2)] int Version, [property: Id(3)] ClauseFigure? Current, [property: Id(4)] SettledFigure? Settled,
    [property: Id(5)] bool HasMoved, [property: Id(6)] SettlementEntry[] Story);

/// <summary>One act in the story of a settlement. Nothing is taken out of it.</summary>
/// <param name="Hash">Of what stood there after it.</param>
[GenerateSerializer, Immutable, Alias("SettlementEntry")]
public sealed record SettlementEntry(
    [property: Id(0)] int Version, [property: Id(1)] SettlementState To, [property: Id(2)] string Author, [property: Id(3)] string Reason, [property: Id(4)] Instant At, [property: Id(5)] string Hash,
    [property: Id(6)] decimal? Amount);
