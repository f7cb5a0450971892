using System.Collections.Concurrent;
using System.Threading.Channels;

using Beffroi.City;
using Beffroi.Feed;
using Beffroi.Twin;

using Orleans.Runtime;

namespace Beffroi.Live;

/// <summary>
/// Watches every silo's board and keeps the live table: the one writer of it. Ten times a second it takes what came, ages what passed its freshness,
/// and tells the viewers.
/// </summary>
internal sealed partial class LiveRelay(IGrainFactory grains, LiveTable table, LiveTicks ticks, CurrentCity current, TimeProvider time, ILogger<LiveRelay> logger)
    : BackgroundService, ILiveWatcher
{
    private static readonly TimeSpan TickLength = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Renewal = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Retry = TimeSpan.FromSeconds(1);
    private readonly Channel<Arrival> arrivals = Channel.CreateUnbounded<Arrival>(new() { SingleReader = true });
    private readonly ConcurrentDictionary<string, SiloFeed> feeds = [];
    private ILiveWatcher? reference;
    private AssetIndex seen = AssetIndex.Empty;
    private volatile bool complete;

    /// <summary>Whether the whole board of every known silo was taken.</summary>
    public bool Complete => complete;

    public Task Frame(string silo, LiveFrame frame)
    {
        arrivals.Writer.TryWrite(new(silo, frame, Sort.Change));
        return Task.CompletedTask;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        var watching = Task.CompletedTask;
        var due = time.GetTimestamp();
        using var timer = new PeriodicTimer(TickLength, time);
        do
        {
            Turn(Instant.From(time.GetUtcNow()));
            if (watching.IsCompleted && (time.GetTimestamp() >= due || feeds.Values.Any(feed => feed.NeedsWhole)))
            {
                due = time.GetTimestamp() + (long)(Renewal.TotalSeconds * time.TimestampFrequency);
                watching = Watch(stoppingToken);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken).AsTask().ContinueWith(static tick => tick.IsCompletedSuccessfully && tick.Result, TaskScheduler.Default));
    }

    /// <summary>One tick: everything that arrived, everything that aged.</summary>
    private void Turn(Instant now)
    {
        while (arrivals.Reader.TryRead(out var arrival))
        {
            var feed = feeds.GetOrAdd(arrival.Silo, static _ => new());
            foreach (var entries in Entries(feed, arrival))
            {
                foreach (ref readonly var entry in entries.AsSpan())
                {
                    table.Take(entry, now);
                }
            }
        }

        RetireGone();
        table.Age(now);
        if (table.EndTick())
        {
            ticks.Next();
        }
    }

    private static IEnumerable<LiveEntry[]> Entries(SiloFeed feed, Arrival arrival)
    {
        switch (arrival.Sort)
        {
            case Sort.Whole:
                return feed.TakeWhole(arrival.Frame);
            case Sort.Change:
                return feed.Take(arrival.Frame);
            default:
                feed.Compare(arrival.Frame);
                return [];
        }
    }

    private void RetireGone()
    {
        if (current.Newest?.Assets is not { } newest || newest == seen)
        {
            return;
        }

        foreach (var row in seen.ById.Where(row => newest[row.Ordinal] is null))
        {
            table.Retire(row.Ordinal);
        }

        seen = newest;
    }

    /// <summary>Renews with every silo, asking those for their whole board that must give it.</summary>
    private async Task Watch(CancellationToken stop)
    {
        try
        {
            var hosts = await grains.GetGrain<IManagementGrain>(0).GetHosts(onlyActive: true);
            reference ??= grains.CreateObjectReference<ILiveWatcher>(this);
            var silos = hosts.Keys.Select(ILiveBoard.KeyOf).ToHashSet();
            foreach (var gone in feeds.Keys.Where(silo => !silos.Contains(silo)))
            {
                feeds.TryRemove(gone, out _);
            }

            await Task.WhenAll(silos.Select(silo => Watch(silo, reference)));
            complete = silos.Count > 0;
        }
        catch (Exception exception) when (!stop.IsCancellationRequested)
        {
            LogUnwatched(exception);
            await Task.Delay(Retry, time, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task Watch(string silo, ILiveWatcher watcher)
    {
        var whole = !feeds.TryGetValue(silo, out var feed) || feed.NeedsWhole;
        var frame = await grains.GetGrain<ILiveBoard>(silo).Watch(watcher, whole);
        arrivals.Writer.TryWrite(new(silo, frame, whole ? Sort.Whole : Sort.Where));
    }

    private enum Sort
    {
        Change,
        Whole,

        /// <summary>Only where the board is.</summary>
        Where,
    }

    private readonly record struct Arrival(string Silo, LiveFrame Frame, Sort Sort);
}
