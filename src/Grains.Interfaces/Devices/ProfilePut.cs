using Beffroi.Documents;

namespace Beffroi.Devices;

/// <param name="Document">What became of it; null when its errors kept it from being tried.</param>
[GenerateSerializer, Immutable, Alias("ProfilePut")]
public sealed record ProfilePut([property: Id(0)] DocumentOutcome? Document, [property: Id(1)] TextRemark[] Remarks);
