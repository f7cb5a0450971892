using Beffroi.Twin;

namespace Beffroi.Rules;

/// <summary>What a back-test has found so far.</summary>
[GenerateSerializer, Immutable, Alias("BackTestReport")]
public sealed record BackTestReport
{
    [Id(0)] public required string Id { get; init; }

    [Id(1)] public required BackTestState State { get; init; }

    /// <summary>0 to 1.</summary>
    [Id(2)] public required double Progress { get; init; }

    /// <summary>How many times faster than the time it goes through.</summary>
    [Id(3)] public required double Speed { get; init; }

    /// <summary>Readings gone through, of assets in scope.</summary>
    [Id(4)] public required long Readings { get; init; }

    [Id(5)] public required long Firings { get; init; }

    [Id(6)] public required long Commands { get; init; }

    /// <summary>What the commands would have used more than what was, over their time; null when no kind can say it.</summary>
    [Id(7)] public double? Energy { get; init; }

    /// <summary>Readings that came after newer ones: a rule that runs live does not see them in time.</summary>
    [Id(8)] public required long Late { get; init; }

    /// <summary>Firings kept back as a storm.</summary>
    [Id(9)] public long Damped { get; init; }

    /// <summary>By UTC day.</summary>
    [Id(10)] public required IReadOnlyDictionary<DateOnly, long> PerDay { get; init; }

    /// <summary>The first two hundred.</summary>
    [Id(11)] public required Firing[] First { get; init; }

    /// <summary>Why it failed; null unless it did.</summary>
    [Id(12)] public Outcome? Failure { get; init; }

    [Id(13)] public required int Assets { get; init; }
}
