using Beffroi.Cluster.Sites;

namespace Beffroi.Cluster.Rounds;

/// <summary>Which rounds are played.</summary>
internal sealed record RoundsOptions
{
    public required SiteConfiguration Site { get; init; }

    /// <summary>Of the first round; each further one has the next.</summary>
    public required int Seed { get; init; }

    public required int Rounds { get; init; }

    /// <summary>How long after the beginning faults begin.</summary>
    public TimeSpan Window { get; init; } = TimeSpan.FromSeconds(6);

    /// <summary>After how long no further round begins.</summary>
    public TimeSpan Longest { get; init; } = Timeout.InfiniteTimeSpan;

    /// <summary>Settings of every silo, <c>Section:Name=value</c>, over those of the site.</summary>
    public IReadOnlyList<string> Settings { get; init; } = [];

    /// <summary>The folder that gets what the silos wrote; null for nowhere.</summary>
    public string? Logs { get; init; }

    /// <summary>How long a silo is frozen when it is to be taken for dead.</summary>
    public TimeSpan LongFreeze { get; init; } = TimeSpan.FromSeconds(12);
}
