using Beffroi.Journal;
using Beffroi.Journal.Ownership;
using Beffroi.Twin;

namespace Beffroi.Explain;

/// <summary>Reads an asset's changes from the newest back to an instant, and on as far as somebody asks: what is recent is found without looking through a day.</summary>
internal sealed class PastReader(IJournalStore journal, AssetCodec codec, Catalogue catalogue, ShardMap shards, AssetId asset, Instant until) : IAsyncDisposable
{
    /// <summary>A lamp makes some hundreds a day; what makes more than this before the answer is found is not looked through.</summary>
    public const int MostRows = 50_000;

    /// <summary>What was worked out is told from so many changes at least: what it stands on may have been said some time before.</summary>
    public const int Certain = 64;

    private const int FirstPiece = 16;

    private readonly List<PastChange> _changes = [];
    private readonly Stack<PastChange> _after = [];
    private IAsyncEnumerator<ChangeRow>? _rows;
    private HeldBefore? _before;
    private SitesBefore? _sites;
    private int _piece = FirstPiece;

    public Past Read => new(catalogue, asset, _changes, _before, _sites);

    public bool HasTooMany { get; private set; }

    public bool IsCertain => _changes.Count >= Certain;

    /// <summary>Reads some changes more, twice as many each time; false when nothing older is kept, or nothing older may be read.</summary>
    public async Task<bool> Deepen(CancellationToken cancellation)
    {
        var rows = Read.IsWhole || HasTooMany ? [] : await Next(cancellation);
        _piece *= 2;
        if (rows.Count == 0)
        {
            return false;
        }

        rows.Reverse();
        _changes.InsertRange(0, rows);
        await Complete(cancellation);
        return true;
    }

    /// <summary>
    /// Looks at what came after: an entry of a priority stack that was written before the oldest row is in the asset's snapshot if it stands still, and in the
    /// row that ended it if it does not. So is who was on site.
    /// </summary>
    public async Task Complete(CancellationToken cancellation)
    {
        if (_before is not null || Read is { IsWhole: true } or { Kind.Controls.Count: 0 })
        {
            return;
        }

        var before = new HeldBefore(_changes.Count == 0 ? long.MaxValue : _changes[0].Version);
        foreach (var later in _after)
        {
            before.Hear(later.Version, later.Change);
        }

        var snapshot = await journal.SnapshotOf(shards.ShardOf(asset), asset, cancellation) is { } kept ? codec.FromSnapshot(kept) : null;
        if (snapshot is not null)
        {
            before.Hear(snapshot);
        }

        (_before, _sites) = (before, new(_after, snapshot));
    }

    public ValueTask DisposeAsync() => _rows?.DisposeAsync() ?? default;

    /// <summary>The newest first. What came after the instant is passed by; of it that is kept which tells of priority stacks and of who is on site.</summary>
    private async Task<List<PastChange>> Next(CancellationToken cancellation)
    {
        _rows ??= journal.ChangesBack(asset, cancellation).GetAsyncEnumerator(cancellation);
        var rows = new List<PastChange>();
        while (rows.Count < _piece && await _rows.MoveNextAsync())
        {
            var row = _rows.Current;
            var change = new PastChange(row.Version, row.At, codec.ReadChange(row.Body));
            if (row.At <= until)
            {
                rows.Add(change);
            }
            else if (change.Change.Control.Length > 0 || change.Change.Sites.Length > 0)
            {
                _after.Push(change);
            }

            if (_changes.Count + rows.Count == MostRows)
            {
                HasTooMany = true;
                return [];
            }
        }

        return rows;
    }
}
