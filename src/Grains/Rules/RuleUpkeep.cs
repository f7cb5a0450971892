using Beffroi.Inventory;
using Beffroi.Journal;
using Beffroi.Twin;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Beffroi.Rules;

/// <summary>
/// Keeps what rules need beside the book: where neighbours stand, and that assets which say nothing hear of a new book, so that their deadlines are set.
/// </summary>
internal sealed partial class RuleUpkeep(SiloRules rules, RuleScopes scopes, IRegisterStore register, IGrainFactory grains, TimeProvider time, ILogger<RuleUpkeep> logger)
    : BackgroundService
{
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(1);

    /// <summary>How often the inventory is asked whether it has changed.</summary>
    private const int PlacesEvery = 5;


    private RuleBook _told = RuleBook.Empty;
    private readonly Dictionary<string, long> _reported = [];
    private int _looks;
    private (long Revision, long Book) _placed = (-1, -1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pace, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await Look(stoppingToken);
            }
            catch (Exception trouble) when (!stoppingToken.IsCancellationRequested)
            {
                LogTrouble(trouble);
            }
        }
    }

    private async Task Look(CancellationToken cancellation)
    {
        await Report();
        var book = rules.Book;
        if (!ReferenceEquals(book, _told) || _looks++ % PlacesEvery == 0)
        {
            await Place(book, cancellation);
        }

        if (!ReferenceEquals(book, _told))
        {
            await Tell(book, cancellation);
            _told = book;
        }
    }

    /// <summary>Says of each rule that is damped how many firings were kept back since it was last said: to who counts them for the cluster, then in the log.</summary>
    private async Task Report()
    {
        var kept = rules.Meter.Damped.Select(d => (Rule: d.Key, More: d.Value - _reported.GetValueOrDefault(d.Key))).Where(d => d.More > 0).ToDictionary(d => d.Rule, d => d.More);
        if (kept.Count == 0)
        {
            return;
        }

        await grains.GetGrain<IRuleStorms>(0).Add(kept);
        foreach (var (rule, more) in kept)
        {
            LogStorm(rule, more);
            _reported[rule] = _reported.GetValueOrDefault(rule) + more;
        }
    }

    private async Task Place(RuleBook book, CancellationToken cancellation)
    {
        HashSet<string> kinds = [.. book.All.SelectMany(r => r.Document.Actions).OfType<RuleAction.Command>().Select(c => c.Targets).OfType<RuleTargets.Neighbours>().Select(n => n.Other.Key)];
        if (kinds.Count == 0 || await register.InventoryRevision(cancellation) is var revision && _placed == (revision, book.Number))
        {
            return;
        }

        var places = new List<(AssetId, Description)>();
        foreach (var kind in kinds)
        {
            await foreach (var entry in scopes.Find(kind, RuleScope.Everywhere, cancellation))
            {
                places.Add((entry!.Asset, entry.Description));
            }
        }

        rules.Take(new NeighbourGrid(places));
        _placed = (revision, book.Number);
    }

    /// <summary>Only rules that look at the time or at other assets need it: the others look when their asset is heard.</summary>
    private async Task Tell(RuleBook book, CancellationToken cancellation)
    {
        foreach (var rule in book.All.Where(r => (r.HasTimes || r.AlwaysLooks || r.HasInputs) && !_told.All.Any(t => t.Id == r.Id && t.Version == r.Version && t.State == r.State)))
        {
            await foreach (var entry in scopes.Find(rule.Document.Kind.Key, rule.Document.Scope, cancellation))
            {
                if (entry is not null)
                {
                    await grains.Upkeep(entry.Asset).Wake();
                }
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The rule {Rule} fires too often: {Damped} firings were kept back. Narrow its scope, give it a damping, or raise its storm.")]
    private partial void LogStorm(string rule, long damped);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Rules could not look after their neighbours and deadlines; they try again.")]
    private partial void LogTrouble(Exception trouble);
}
