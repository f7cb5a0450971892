using Beffroi.Documents;

namespace Beffroi.Rules;

/// <summary>A rule as a list shows it.</summary>
[GenerateSerializer, Immutable, Alias("RuleSummary")]
public sealed record RuleSummary
{
    /// <summary>Id, version, author and instant of its newest text.</summary>
    [Id(0)] public required DocumentHead Head { get; init; }

    [Id(1)] public required RuleState State { get; init; }

    /// <summary>Empty when the text can no longer be read.</summary>
    [Id(2)] public required RuleText Title { get; init; }

    /// <summary>The kind it is for.</summary>
    [Id(3)] public required string Kind { get; init; }

    /// <summary>Firings in the last 24 hours, dry ones included.</summary>
    [Id(4)] public required long Firings { get; init; }

    /// <summary>How many things there are to say of its text; an error keeps it from running whatever its state.</summary>
    [Id(5)] public required int Problems { get; init; }

    /// <summary>Firings kept back in the last 24 hours because there were too many at once, as far as the cluster remembers: it forgets them when it stops.</summary>
    [Id(6)] public long Damped { get; init; }
}
