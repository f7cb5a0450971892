using Beffroi.Documents;

namespace Beffroi.Scenarios;

/// <param name="Document">What became of it; null when its errors kept it from being tried.</param>
[GenerateSerializer, Immutable, Alias("ScenarioPut")]
public sealed record ScenarioPut([property: Id(0)] DocumentOutcome? Document, [property: Id(1)] TextRemark[] Remarks);
