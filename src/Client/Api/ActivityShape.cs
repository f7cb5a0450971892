using Beffroi.Twin;

namespace Beffroi.Api;

/// <param name="Counts">One a step; null where the twin was not running.</param>
/// <param name="Nights">Pairs of instants.</param>
internal sealed record ActivityShape(Instant From, Instant To, double StepSeconds, long?[] Counts, Instant[][] Nights);
