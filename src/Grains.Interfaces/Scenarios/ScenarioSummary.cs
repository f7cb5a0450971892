using Beffroi.Documents;

namespace Beffroi.Scenarios;

/// <param name="Title">Empty when the text cannot be read any more.</param>
/// <param name="Of">Id of the one it is a fork of.</param>
/// <param name="Problems">Errors of the newest version.</param>
[GenerateSerializer, Immutable, Alias("ScenarioSummary")]
public sealed record ScenarioSummary([property: Id(0)] DocumentHead Head, [property: Id(1)] string Title, [property: Id(2)] string? Of, [property: Id(3)] int Problems);
