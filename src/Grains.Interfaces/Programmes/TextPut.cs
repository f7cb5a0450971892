using Beffroi.Documents;

namespace Beffroi.Programmes;

/// <param name="Document">What became of it; null when its errors kept it from being tried.</param>
[GenerateSerializer, Immutable, Alias("TextPut")]
public sealed record TextPut([property: Id(0)] DocumentOutcome? Document, [property: Id(1)] TextRemark[] Remarks);
