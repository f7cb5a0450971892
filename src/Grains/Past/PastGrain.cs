using Beffroi.Alarms;
using Beffroi.Control;
using Beffroi.Rollups;
using Beffroi.Twin;
using Orleans.Concurrency;

namespace Beffroi.Past;

/// <summary>
/// Answers about the instants of one hour, each put together once for all that ask: a screen asks for marks, alarms and totals at once. Reentrant, so that those who
/// come meanwhile wait for the same.
/// </summary>
[GrainType("past"), Reentrant, CollectionAgeLimit(Minutes = 2)]
internal sealed class PastGrain(PastCity city, Catalogue catalogue, TimeProvider time) : Grain, IPast
{
    private const int MostMoments = 4;

    /// <summary>An instant that is not long ago may still get rows: what was put together of it is soon put together anew.</summary>
    private static readonly TimeSpan Settled = TimeSpan.FromMinutes(10);

    private static readonly TimeSpan Young = TimeSpan.FromSeconds(15);

    private readonly List<Known> _known = [];

    public async Task<PastFrame> Whole(Instant at) => (await At(at)).Frame();

    public async Task<PastFrame[]> Film(Instant from, Instant to, TimeSpan step)
    {
        if (step <= TimeSpan.Zero || to - from > IPast.LongestFilm || (to - from) / step > IPast.MostSteps)
        {
            throw new ArgumentOutOfRangeException(nameof(step), $"A film of {to - from} in steps of {step} is too long: at most {IPast.LongestFilm} and {IPast.MostSteps} steps.");
        }

        var (moment, later) = await city.Play(from, Instant.Later(from, to), step, CancellationToken.None);
        Keep(new(from, Now, Task.FromResult(moment)));
        return [moment.Frame(), .. later];
    }

    public async Task<PastCover> Cover(Instant at) => (await At(at)).Cover;

    public async Task<AlarmRecord[]> Alarms(Instant at) => (await At(at)).Alarms;

    public async Task<Totals[]> Totals(NodeId[] nodes, Instant at)
    {
        var moment = await At(at);
        return [.. nodes.Select(moment.Totals)];
    }

    public async Task<NodeId[]> Nodes(Instant at) => [.. (await At(at)).Nodes.OrderBy(node => node.Text, StringComparer.Ordinal)];

    public async Task<AssetView?> View(AssetId asset, Instant at) =>
        await city.Of(asset, at, CancellationToken.None) is { } state ? AssetViews.Of(catalogue.Kind(asset.Kind), asset, state, at, state.Version, pending: 0) : null;

    public async Task<AssetControls?> Controls(AssetId asset, Instant at) =>
        await city.Of(asset, at, CancellationToken.None) is { } state ? ControlViews.Of(catalogue.Kind(asset.Kind), asset, state, at) : null;

    public Task<Instant?> Change(AssetId asset, Instant at, bool next) => city.Change(asset, at, next, CancellationToken.None);

    private Instant Now => Instant.From(time.GetUtcNow());

    private Task<PastMoment> At(Instant at)
    {
        var now = Now;
        _known.RemoveAll(known => known.Moment.IsFaulted || (known.Moment.IsCompleted && known.At + Settled > known.Made && now - known.Made > Young));
        if (_known.Find(known => known.At == at) is { } found)
        {
            return found.Moment;
        }

        return Keep(new(at, now, city.At(at, CancellationToken.None))).Moment;
    }

    private Known Keep(Known known)
    {
        _known.RemoveAll(other => other.At == known.At);
        _known.Add(known);
        if (_known.Count > MostMoments)
        {
            _known.RemoveAt(0);
        }

        return known;
    }

    private sealed record Known(Instant At, Instant Made, Task<PastMoment> Moment);
}
