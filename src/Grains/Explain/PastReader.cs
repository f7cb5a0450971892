using Beffroi.Journal;
using Beffroi.Twin;

namespace Beffroi.Explain;

/// <summary>Reads an asset's changes backwards from an instant, a day at a time, as far as somebody asks.</summary>
internal sealed class PastReader(IJournalStore journal, AssetCodec codec, Catalogue catalogue, AssetId asset, Instant until)
{
    /// <summary>A lamp makes some hundreds a day; what makes more than this is not looked through for one answer.</summary>
    public const int MostRows = 50_000;

    private readonly List<PastChange> _changes = [];
    private Stack<JournalPeriod>? _older;

    public Past Read => new(catalogue, asset, _changes);

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
                return true;
            }
        }

        return false;
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
