using Beffroi.Documents;

namespace Beffroi.Work;

/// <summary>What a text of a round would do.</summary>
[GenerateSerializer, Immutable, Alias("RoundCheck")]
public sealed record RoundCheck([property: Id(0)] TextRemark[] Remarks, [property: Id(1)] int Members, [property: Id(2)] WorkStretch[] Periods);
