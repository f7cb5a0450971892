using Beffroi.Twin;

namespace Beffroi.Documents;

/// <param name="Head">The newest version after the request, whatever became of it; null when there is none.</param>
[GenerateSerializer, Immutable, Alias("DocumentOutcome")]
public sealed record DocumentOutcome([property: Id(0)] Outcome Outcome, [property: Id(1)] DocumentHead? Head);
