using Beffroi.Twin;

namespace Beffroi.Api;

/// <summary>One node's figures. What is stale is told apart and never added in.</summary>
/// <param name="Coverage">(fresh + inferred) / members; null without members.</param>
/// <param name="Priorities">Members by worst alarm, 1 danger to 4 planned.</param>
/// <param name="At">The newest instant the figures speak of; null when nothing was ever heard.</param>
internal sealed record TotalsShape(
    string Node,
    string Name,
    string Level,
    long Members,
    long Fresh,
    long Inferred,
    long Stale,
    long Unknown,
    double? Coverage,
    IReadOnlyDictionary<string, long> Priorities,
    IReadOnlyList<KindCount> Kinds,
    IReadOnlyList<MeasureTotal> Measures,
    Instant? At);

internal sealed record KindCount(string Kind, long Members, long Fresh, long Inferred, long Stale, long Unknown);
