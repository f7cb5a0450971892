using Beffroi.Twin;

namespace Beffroi.Api;

/// <param name="Act">acknowledge, unacknowledge, comment, assign, shelve, unshelve, suppress, unsuppress, out-of-service, return-to-service or reset.</param>
/// <param name="Alarms">10,000 at most.</param>
/// <param name="Until">The end of shelving, at most 24 h away.</param>
/// <param name="Reason">For shelving, suppression and service.</param>
/// <param name="Text">The comment.</param>
internal sealed record AlarmActRequest(string Act, AlarmActTarget[] Alarms, Instant? Until, string? Reason, string? Assignee, string? Text, string Author);

/// <param name="Asset">Such as <c>luminaire/L-4471</c>.</param>
internal sealed record AlarmActTarget(string Asset, string Code);

/// <summary>In the order of the request.</summary>
internal sealed record AlarmActResult(AlarmActOutcome[] Outcomes);

/// <param name="Outcome"><c>taken</c>, or <c>unchanged</c> when it was so already; null when it was refused.</param>
internal sealed record AlarmActOutcome(string Asset, string Code, string? Outcome, RefusalShape? Refusal);

internal sealed record RefusalShape(string Code, string Sentence, string Advice);
