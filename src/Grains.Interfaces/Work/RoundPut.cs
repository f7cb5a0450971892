using Beffroi.Documents;

namespace Beffroi.Work;

/// <param name="Document">Null when the text has errors, and nothing was kept.</param>
[GenerateSerializer, Immutable, Alias("RoundPut")]
public sealed record RoundPut([property: Id(0)] TextRemark[] Remarks, [property: Id(1)] DocumentOutcome? Document);
