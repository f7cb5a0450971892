using Beffroi.Documents;
using Beffroi.Twin;

namespace Beffroi.Scenarios;

/// <summary>What of a scenario, with all that it is a fork of, the city can be asked for. Nothing is done by telling it.</summary>
/// <param name="Rules">Those that it has of its own.</param>
/// <param name="Without">Ids of the city's rules that are not in force there.</param>
/// <param name="Edits">Those that describe assets.</param>
/// <param name="LeftOut">What the city has no step for.</param>
[GenerateSerializer, Immutable, Alias("ScenarioProposal")]
public sealed record ScenarioProposal(
    [property: Id(0)] DocumentHead Head, [property: Id(1)] string Title, [property: Id(2)] ProposedRule[] Rules, [property: Id(3)] string[] Without,
    [property: Id(4)] ProposedEdit[] Edits, [property: Id(5)] Outcome[] LeftOut);
