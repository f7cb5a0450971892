using Beffroi.Journal.Health;
using Beffroi.Journal.Ownership;
using Microsoft.Extensions.Logging;

namespace Beffroi.Journal.Hosting;

/// <summary>What the journal stands on.</summary>
internal sealed record JournalParts(
    IJournalStore Store,
    ISegmentStore Segments,
    IStateFold Fold,
    IEffectReader EffectReader,
    IAssetCalls Calls,
    IDeadlines Deadlines,
    IShardPlan Plan,
    JournalOptions Options,
    JournalMeter Meter,
    TimeProvider Time,
    ILogger Logger);
