using Beffroi.Rollups;
using Beffroi.Twin;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Beffroi.Rules.Totals;

/// <summary>
/// Tells the assets of this silo the totals their rules look at: at each instant of the sample clock every node is read once, however many look at it, and
/// those are told to whom it is news, a window of calls at a time. What takes longer than a period makes the next instant later.
/// </summary>
internal sealed partial class TotalSampler(SiloRules rules, IGrainFactory grains, TimeProvider time, IOptions<RuleOptions> options, ILogger<TotalSampler> logger) : BackgroundService
{
    private const int AtOnce = 64;

    /// <summary>Totals are so much behind what was committed: two flushes of a board.</summary>
    private static readonly TimeSpan Behind = TimeSpan.FromMilliseconds(500);

    private readonly SampleClock _clock = new(options.Value.SampleEvery);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            var last = _clock.After(Now - Behind) - options.Value.SampleEvery;
            while (true)
            {
                var at = _clock.After(Now - Behind);
                if (at > last + options.Value.SampleEvery)
                {
                    LogLeftOut(last + options.Value.SampleEvery, at);
                }

                await Task.Delay(at + Behind - Now, time, stoppingToken);
                await SampleOrSay(last = at);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
        }
    }

    /// <summary>Samples for that instant.</summary>
    internal async Task Sample(Instant at)
    {
        var watched = rules.Totals.All.ToArray();
        if (watched.Length == 0)
        {
            return;
        }

        var totals = await Read([.. watched.SelectMany(w => w.Value).Select(w => w.Node).Distinct()]);
        var samples = new Dictionary<(NodeId Node, string Key), TotalSample>();
        foreach (var window in watched.Select(w => (Asset: w.Key, News: News(w.Value, totals, samples, at))).Where(w => w.News.Count > 0).Chunk(AtOnce))
        {
            await Task.WhenAll(window.Select(w => Tell(w.Asset, w.News)));
        }
    }

    private Instant Now => Instant.From(time.GetUtcNow());

    private async Task SampleOrSay(Instant at)
    {
        try
        {
            await Sample(at);
        }
        catch (Exception trouble)
        {
            LogTrouble(trouble, at);
        }
    }

    /// <summary>What each of these says; a node that does not answer is left out, so that what is known of it grows old.</summary>
    private async Task<Dictionary<NodeId, Rollups.Totals>> Read(NodeId[] nodes)
    {
        var totals = new Dictionary<NodeId, Rollups.Totals>();
        foreach (var window in nodes.Chunk(AtOnce))
        {
            foreach (var answer in await Task.WhenAll(window.Select(Read)))
            {
                if (answer is not null)
                {
                    totals[answer.Node] = answer;
                }
            }
        }

        return totals;
    }

    private async Task<Rollups.Totals?> Read(NodeId node)
    {
        try
        {
            return await grains.GetGrain<IRollup>(IRollup.KeyOf(node)).Read();
        }
        catch (Exception trouble)
        {
            LogSilentNode(trouble, node);
            return null;
        }
    }

    private static List<(WatchedTotal Watched, TotalSample Sample)> News(
        WatchedTotal[] watched, Dictionary<NodeId, Rollups.Totals> totals, Dictionary<(NodeId, string), TotalSample> samples, Instant at)
    {
        var news = new List<(WatchedTotal, TotalSample)>();
        foreach (var one in watched)
        {
            if (!totals.TryGetValue(one.Node, out var read))
            {
                continue;
            }

            if (!samples.TryGetValue((one.Node, one.Input.Key), out var sample))
            {
                samples[(one.Node, one.Input.Key)] = sample = one.Input.Read(read, at);
            }

            if (one.Told is not { } told || Sampling.IsNews(told, sample))
            {
                news.Add((one, sample));
            }
        }

        return news;
    }

    private async Task Tell(AssetId asset, List<(WatchedTotal Watched, TotalSample Sample)> news)
    {
        try
        {
            if (await grains.Upkeep(asset).Sample([.. news.Select(n => n.Sample)]))
            {
                news.ForEach(n => n.Watched.Told = n.Sample);
            }
        }
        catch (Exception trouble)
        {
            LogUntold(trouble, asset);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Totals of {At} could not be sampled; the next are tried.")]
    private partial void LogTrouble(Exception trouble, Instant at);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Totals were not sampled from {From} until {At}: the sample before took too long. Narrow the rules that look at them, or raise Rules:SampleEvery.")]
    private partial void LogLeftOut(Instant from, Instant at);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The total of {Node} could not be read; rules that look at it keep what they know until it is stale.")]
    private partial void LogSilentNode(Exception trouble, NodeId node);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Asset} could not be told its totals; it is told with the next sample.")]
    private partial void LogUntold(Exception trouble, AssetId asset);
}
