namespace Beffroi.Api;

/// <param name="Outcome"><c>taken</c>, or <c>unchanged</c> when the same was already so.</param>
internal sealed record OutcomeShape(string Outcome);
