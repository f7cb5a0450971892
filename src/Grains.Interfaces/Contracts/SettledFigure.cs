namespace Beffroi.Contracts;

/// <summary>A settlement as it was proposed, taken, disputed or frozen.</summary>
/// <param name="Hash">SHA-256 of the figure's text: the same whenever it is worked out from the same readings.</param>
/// <param name="Evidence">The documents that name every reading, by source, with the version that belongs to this.</param>
[GenerateSerializer, Immutable, Alias("SettledFigure")]
public sealed record SettledFigure(
    [property: Id(0)] SettlementState State, [property: Id(1)] ClauseFigure Figure, [property: Id(2)] string Hash, [property: Id(3)] EvidenceDocument[] Evidence);

/// <param name="Parts">How many documents it takes: <c>{id}-1</c>, <c>{id}-2</c> and so on.</param>
/// <param name="Versions">Of each of them.</param>
[GenerateSerializer, Immutable, Alias("EvidenceDocument")]
public sealed record EvidenceDocument([property: Id(0)] string Source, [property: Id(1)] string Id, [property: Id(2)] int[] Versions);
