using Beffroi.Journal;
using Beffroi.Rollups;
using Beffroi.Rules;

namespace Beffroi.Twin;

/// <summary>What every asset of a silo shares: one object, so that an activation holds one reference.</summary>
public sealed class AssetRuntime(
    IJournal journal, IBoard board, IDeadlines deadlines, AssetCodec codec, Catalogue catalogue, ISchedules schedules, TimeProvider time, AssetOptions options, SiloRules rules)
{
    public IJournal Journal { get; } = journal;

    public IBoard Board { get; } = board;

    public IDeadlines Deadlines { get; } = deadlines;

    public AssetCodec Codec { get; } = codec;

    public Catalogue Catalogue { get; } = catalogue;

    public ISchedules Schedules { get; } = schedules;

    public AssetOptions Options { get; } = options;

    public SiloRules Rules { get; } = rules;

    /// <summary>The host's clock, read once at the beginning of a turn.</summary>
    public Instant Now() => Instant.From(time.GetUtcNow());
}
