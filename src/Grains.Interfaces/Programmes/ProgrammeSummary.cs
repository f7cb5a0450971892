using Beffroi.Documents;

namespace Beffroi.Programmes;

/// <param name="Title">Empty when the text cannot be read any more.</param>
/// <param name="Extinction">Whether streets are put out.</param>
/// <param name="Problems">Errors of the newest version.</param>
[GenerateSerializer, Immutable, Alias("ProgrammeSummary")]
public sealed record ProgrammeSummary([property: Id(0)] DocumentHead Head, [property: Id(1)] string Title, [property: Id(2)] bool Extinction, [property: Id(3)] int Problems);
