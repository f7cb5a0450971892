using System.Collections.Concurrent;
using Beffroi.Alarms;
using Beffroi.Feed;
using Beffroi.Journal;
using Beffroi.Journal.Ownership;
using Beffroi.Rollups;
using Beffroi.Twin;
using Microsoft.Extensions.Options;

namespace Beffroi.Past;

/// <summary>Puts the city of an instant together from its shards, some at once; of each only what is shown stays in memory.</summary>
internal sealed class PastCity(
    IJournalStore journal, IKeyframeStore keyframes, PastFold fold, Catalogue catalogue, ShardMap shards, KindShapes shapes, IOptions<PastOptions> options)
{
    private static readonly TimeSpan[] Reaches = [TimeSpan.FromMinutes(20), TimeSpan.FromHours(3), IPast.ChangeWithin];

    public async Task<PastMoment> At(Instant at, CancellationToken cancellation) => (await Play(at, at, TimeSpan.FromSeconds(1), cancellation).ConfigureAwait(false)).Moment;

    /// <summary>The city at <paramref name="from"/>, and what looks otherwise after each step up to <paramref name="to"/>.</summary>
    public async Task<(PastMoment Moment, PastFrame[] Later)> Play(Instant from, Instant to, TimeSpan step, CancellationToken cancellation)
    {
        var steps = StepsBetween(from, to, step);
        var rows = await journal.ReadShards(cancellation).ConfigureAwait(false);
        var parts = new ConcurrentBag<Part>();
        var bound = new ParallelOptions { MaxDegreeOfParallelism = options.Value.Folds, CancellationToken = cancellation };
        await Parallel.ForEachAsync(rows, bound, async (row, stop) => parts.Add(Play(row.Id, await fold.Read(row, from, to, null, stop).ConfigureAwait(false), from, steps))).ConfigureAwait(false);

        Contribution[] contributions = [.. parts.SelectMany(part => part.Contributions).OrderBy(c => c.Ordinal)];
        var cover = new PastCover(
            from, contributions.Length, rows.Length, [.. parts.Where(part => !part.IsWhole).Select(part => part.Shard).Order()],
            parts.Min(part => part.AsOf), await RecordedFrom(cancellation).ConfigureAwait(false));
        var moment = new PastMoment(from, contributions, [.. parts.SelectMany(part => part.Alarms)], cover, shapes);
        return (moment, [.. steps.Select((at, i) => new PastFrame(at, [.. parts.SelectMany(part => part.Steps[i]).OrderBy(entry => entry.Ordinal)]))]);
    }

    /// <summary>One asset's state; null when nothing is recorded of it at that instant, or it was not there.</summary>
    public async Task<AssetState?> Of(AssetId asset, Instant at, CancellationToken cancellation)
    {
        var id = shards.ShardOf(asset);
        var row = (await journal.ReadShards(cancellation).ConfigureAwait(false)).First(shard => shard.Id == id);
        return (await fold.Read(row, at, at, asset, cancellation).ConfigureAwait(false)).States.GetValueOrDefault(asset);
    }

    /// <summary>The nearest change before or after the instant, looked for further and further away.</summary>
    public async Task<Instant?> Change(AssetId asset, Instant at, bool next, CancellationToken cancellation)
    {
        var id = shards.ShardOf(asset);
        var row = (await journal.ReadShards(cancellation).ConfigureAwait(false)).First(shard => shard.Id == id);
        foreach (var reach in Reaches)
        {
            // Who has gone to a change stands up to a millisecond behind it: screens count in those.
            var (from, to) = next ? (at, at + reach) : (at - reach, at - TimeSpan.FromMilliseconds(1));
            var past = await fold.Read(row, from, to, asset, cancellation).ConfigureAwait(false);
            var changes = past.Later.Where(later => Differs(past, later)).Select(later => (Instant?)later.At).ToArray();
            if (changes.Length > 0)
            {
                return next ? changes[0] : changes[^1];
            }
        }

        return null;
    }

    private bool Differs(ShardPast past, ChangeRow row)
    {
        var before = past.States.TryGetValue(row.Asset, out var state) ? Print(state) : "";
        return fold.Apply(past.States, row) && Print(past.States[row.Asset]) != before;
    }

    /// <summary>What a person would call another state: values, alarms, what is commanded. That a value was only heard again is none.</summary>
    private static string Print(AssetState state) => string.Join(
        '\n',
        [
            .. state.Slots.Select(slot => $"{slot.Quality} {slot.Number:R} {slot.Text}"),
            .. (state.Alarms ?? []).Select(alarm => $"{alarm.Code} {alarm.State} {alarm.Transitions} {alarm.Assignee}"),
            .. (state.Controls ?? []).Select(control => $"{control.Control} {control.Order?.Id} {control.Order?.State} {string.Join(' ', control.Entries.Select(entry => entry.Version))}"),
            $"{state.Retired} {state.Description?.GetHashCode()}",
        ]);

    private static Instant[] StepsBetween(Instant from, Instant to, TimeSpan step)
    {
        var count = (int)Math.Min(IPast.MostSteps, Math.Ceiling((to - from) / step));
        return [.. Enumerable.Range(1, Math.Max(0, count)).Select(i => Instant.Earlier(to, from + (step * i)))];
    }

    private Part Play(int shard, ShardPast past, Instant from, Instant[] steps)
    {
        // Before the film moves on: it changes the states.
        AlarmRecord[] alarms = [.. past.States.SelectMany(pair => (pair.Value.Alarms ?? []).Where(alarm => alarm.State != AlarmState.Normal)
            .Select(alarm => AlarmRows.Of(catalogue.Kind(pair.Key.Kind), pair.Key, pair.Value.Version, alarm)))];
        var film = new ShardFilm(past, fold, (asset, state) => Contributing.Of(catalogue.Kind(asset.Kind), catalogue.IndexOf(asset.Kind), asset, state));
        return new(shard, film.Begin(from), alarms, past.IsWhole, past.AsOf, [.. steps.Select(film.Advance)]);
    }

    private async Task<Instant?> RecordedFrom(CancellationToken cancellation)
    {
        var oldest = await keyframes.Oldest(cancellation).ConfigureAwait(false);
        var first = (await journal.Periods(cancellation).ConfigureAwait(false)).Select(period => (Instant?)period.From).FirstOrDefault();
        return oldest is null || first < oldest ? first : oldest;
    }

    private sealed record Part(int Shard, Contribution[] Contributions, AlarmRecord[] Alarms, bool IsWhole, Instant? AsOf, List<LiveEntry>[] Steps);
}
