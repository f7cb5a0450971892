using Beffroi.Journal;

namespace Beffroi.History;

/// <summary>Merges one series after the other, and writes a few of them in one transaction: short enough that no commit of the journal waits for long.</summary>
internal sealed class MergeBatch(ISegmentStore segments, IMergeStore merges, int largest)
{
    private const int MostSegments = 1_000;
    private const int MostBytes = 2 << 20;
    private const int BodiesAtOnce = 64;

    private readonly List<SegmentHeader> _old = [];
    private readonly List<SegmentRow> _merged = [];
    private (long Days, long Merged) _done;

    /// <summary>Merges one series; a series with nothing to merge costs one look. What cannot be read is an <see cref="InvalidDataException"/> and stays.</summary>
    public async Task Add(SeriesName name, Month month, CancellationToken cancellation)
    {
        var (from, to) = Revisions.In(month);
        var days = await merges.ReadRevisions(name, from, to, cancellation);
        if (days.Length < 2 || days.All(day => day.Revision == Revisions.OfMonth(month)))
        {
            return;
        }

        var merged = await Merge(name, Revisions.OfMonth(month), days, cancellation);
        _old.AddRange(days);
        _merged.AddRange(merged);
        if (_old.Count >= MostSegments || _merged.Sum(row => (long)row.Body.Length) >= MostBytes)
        {
            await Replace(cancellation);
        }
    }

    /// <summary>Writes what is left; says what was merged away and what came in its place, since the last time.</summary>
    public async Task<(long Days, long Merged)> Write(CancellationToken cancellation)
    {
        await Replace(cancellation);
        var done = _done;
        _done = default;
        return done;
    }

    private async Task<IReadOnlyList<SegmentRow>> Merge(SeriesName name, long revision, SegmentHeader[] days, CancellationToken cancellation)
    {
        var merger = new SegmentMerger(name, revision, largest);
        foreach (var some in days.Chunk(BodiesAtOnce))
        {
            foreach (var segment in await segments.ReadSegments(name.Asset, name.Property, [.. some.Select(day => day.Key)], cancellation))
            {
                merger.Add(segment);
            }
        }

        return merger.Finish(days.Sum(day => (long)day.Count));
    }

    private async Task Replace(CancellationToken cancellation)
    {
        if (_old.Count > 0 && await merges.Replace(_old, _merged, cancellation))
        {
            _done = (_done.Days + _old.Count, _done.Merged + _merged.Count);
        }

        _old.Clear();
        _merged.Clear();
    }
}
