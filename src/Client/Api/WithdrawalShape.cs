namespace Beffroi.Api;

/// <summary>What became of a withdrawal.</summary>
/// <param name="Outcome"><c>taken</c> or <c>unchanged</c>.</param>
/// <param name="Version">That says it is withdrawn.</param>
internal sealed record WithdrawalShape(string Outcome, int Version);
