using Beffroi.Twin;

namespace Beffroi.Scenarios.Running;

/// <summary>A unit that ended, its ledger kept, or not well.</summary>
/// <param name="Hash">Of the cut; of the baseline's figures when all is added up.</param>
/// <param name="Parts">Into how many parts each side is cut, when it is the cut.</param>
[GenerateSerializer, Immutable, Alias("ScenarioWorkEnded")]
internal sealed record WorkEnded([property: Id(0)] string Run, [property: Id(1)] string Unit, [property: Id(2)] Outcome? Fault, [property: Id(3)] string? Hash, [property: Id(4)] int Parts);
