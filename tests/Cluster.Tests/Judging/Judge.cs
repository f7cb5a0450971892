using System.Data.Common;
using System.Diagnostics;
using Beffroi.Cluster.Publishing;
using Beffroi.Cluster.Sites;
using Beffroi.Twin;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Serialization;

namespace Beffroi.Cluster.Judging;

/// <summary>Waits until a site is at rest, then holds journal, registers, twin and totals against what the devices know, and against one another.</summary>
internal sealed class Judge
{
    private const int Tries = 10;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(150);
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(400);

    private readonly Site _site;
    private readonly Ledger _ledger;
    private readonly StoreReader _store;
    private readonly Chronicle _chronicle;
    private readonly TotalsCheck _totals;

    public Judge(Site site, Ledger ledger)
    {
        var catalogue = Catalogue.Of(typeof(Catalogue).Assembly);
        var codec = new AssetCodec(new ServiceCollection().AddSerializer().BuildServiceProvider().GetRequiredService<Serializer>(), catalogue);
        (_site, _ledger) = (site, ledger);
        _store = new(site);
        _chronicle = new(codec, catalogue, ledger, site.Findings);
        _totals = new(catalogue);
    }

    public long Rows => _chronicle.Rows;

    /// <summary>
    /// Looks at the writers until cancelled, beside the faults: one that thaws lives for a moment only, and what it commits then is gone from sight
    /// when the round is judged.
    /// </summary>
    public async Task Watch(CancellationToken cancellation)
    {
        var writers = new WriterCheck();
        while (!cancellation.IsCancellationRequested)
        {
            try
            {
                writers.Judge(await _store.Writers(), _site.Findings);
            }
            catch (DbException)
            {
                // The database is what is being killed.
            }

            await Task.Delay(Glance, cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Everything there is to say about the site goes to its findings.</summary>
    public async Task Pronounce()
    {
        var image = await Rest();
        var view = await TwinView.Ask(_site);
        for (var left = Tries; left > 0 && !view.IsAt(_chronicle.Accounts); left--)
        {
            await Task.Delay(Look);
            image = await Read();
            view = await TwinView.Ask(_site);
        }

        TwinCheck.Judge(view, _chronicle.Accounts, _ledger, _site.Findings);
        RegisterCheck.Judge(image, _chronicle.Accounts, _site.Findings);
        _chronicle.Effects.Judge(_site.Findings);
        _chronicle.Readings.Close(_site.Findings);
        await _totals.Judge(_site, _store.Owners);
    }

    /// <summary>What a broker outside has acknowledged may still be on its way: as long as the journal grows, it is waited for.</summary>
    private async Task<StoreImage> Rest()
    {
        var image = await Read();
        for (var since = Stopwatch.StartNew(); !IsAtRest(image) && since.Elapsed < Patience; await Task.Delay(Look))
        {
            image = await Read();
            if (image.NewRows.Count > 0)
            {
                since.Restart();
            }
        }

        foreach (var effect in image.Outbox)
        {
            _site.Findings.Add($"The outbox still has {effect}.");
        }

        var writers = image.Writers.Count(writer => !writer.Fenced);
        _site.Findings.Require(writers == _site.Silos.Count, $"{writers} writers are not fenced; {_site.Silos.Count} silos run.");
        return image;
    }

    private bool IsAtRest(StoreImage image) =>
        image.Outbox.Count == 0 && image.Writers.Count(writer => !writer.Fenced) == _site.Silos.Count && !_chronicle.Readings.Missing().Any();

    private async Task<StoreImage> Read()
    {
        var image = await _store.Read(_chronicle.Seen);
        _chronicle.Take(image);
        return image;
    }
}
