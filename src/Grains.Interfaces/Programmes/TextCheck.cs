using Beffroi.Documents;

namespace Beffroi.Programmes;

/// <param name="Legal">Empty while there are errors.</param>
[GenerateSerializer, Immutable, Alias("TextCheck")]
public sealed record TextCheck([property: Id(0)] TextRemark[] Remarks, [property: Id(1)] LegalFinding[] Legal);
