using Beffroi.Journal;
using Beffroi.Journal.Ownership;
using Beffroi.Twin;

namespace Beffroi.Explain;

/// <summary>Reads an asset's changes backwards from an instant, a day at a time, as far as somebody asks.</summary>
internal sealed class PastReader(IJournalStore journal, AssetCodec codec, Catalogue catalogue, ShardMap shards, AssetId asset, Instant until)
{
    /// <summary>A lamp makes some hundreds a day; what makes more than this is not looked through for one answer.</summary>
    public const int MostRows = 50_000;

    private readonly List<PastChange> _changes = [];
    private Stack<JournalPeriod>? _older;
    private HeldBefore? _before;

    public Past Read => new(catalogue, asset, _changes, _before);

    public bool HasTooMany { get; private set; }

    /// <summary>The begin of the oldest day that was read, or the first row where that is the asset's first.</summary>
    public Instant? From { get; private set; }

    /// <summary>Reads the day before; false when nothing older is kept, or nothing older may be read.</summary>
    public async Task<bool> Deepen(CancellationToken cancellation)
    {
        _older ??= new((await journal.Periods(cancellation)).Where(period => period.From <= until));
        while (!Read.IsWhole && !HasTooMany && _older.TryPop(out var period))
        {
            var rows = await In(period, cancellation);
            From = period.From;
            if (rows.Count > 0)
            {
                _changes.InsertRange(0, rows);
                await Complete(cancellation);
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Looks at what came after: an entry of a priority stack that was written before the oldest row is in the asset's snapshot if it stands still, and in the
    /// row that ended it if it does not.
    /// </summary>
    public async Task Complete(CancellationToken cancellation)
    {
        if (_before is not null || Read is { IsWhole: true } or { Kind.Controls.Count: 0 })
        {
            return;
        }

        var shard = shards.ShardOf(asset);
        var before = new HeldBefore(_changes.Count == 0 ? long.MaxValue : _changes[0].Version);
        await foreach (var row in journal.ChangesOf(asset, new(until.Microseconds + 1), Instant.Never, cancellation))
        {
            before.Hear(row.Version, codec.ReadChange(row.Body));
        }

        if (await journal.SnapshotOf(shard, asset, cancellation) is { } snapshot)
        {
            before.Hear(codec.FromSnapshot(snapshot));
        }

        _before = before;
    }

    private async Task<List<PastChange>> In(JournalPeriod period, CancellationToken cancellation)
    {
        var rows = new List<PastChange>();
        await foreach (var row in journal.ChangesOf(asset, period.From, Instant.Earlier(period.To, new(until.Microseconds + 1)), cancellation))
        {
            if (_changes.Count + rows.Count == MostRows)
            {
                HasTooMany = true;
                return [];
            }

            rows.Add(new(row.Version, row.At, codec.ReadChange(row.Body)));
        }

        return rows;
    }
}
