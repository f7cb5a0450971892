using Beffroi.Twin;

namespace Beffroi.Contracts;

/// <param name="Line">As it stands after the act, whatever became of it; null when there is no such clause or year.</param>
[GenerateSerializer, Immutable, Alias("SettlementOutcome")]
public sealed record SettlementOutcome([property: Id(0)] Outcome Outcome, [property: Id(1)] SettlementLine? Line);
