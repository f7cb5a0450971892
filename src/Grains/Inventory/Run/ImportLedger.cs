using Beffroi.Twin;

namespace Beffroi.Inventory.Run;

/// <summary>What became of the rows so far. Written by the run, read by whoever asks, at the same time.</summary>
public sealed class ImportLedger
{
    /// <summary>Rejects that are kept to be read; beyond, they are only counted.</summary>
    public const int MostRejects = 100_000;

    private readonly Lock _gate = new();
    private readonly List<ImportReject> _rejects = [];
    private readonly Dictionary<string, ImportGap> _gaps = [];
    private int? _rows;
    private int _read;
    private int _taken;
    private int _unchanged;
    private int _rejected;
    private int _skipped;

    public void Expect(int count) => Write(() => _rows = count);

    public void Skip() => Write(() => (_read, _skipped) = (_read + 1, _skipped + 1));

    public void Reject(ImportReject reject) => Write(() =>
    {
        (_read, _rejected) = (_read + 1, _rejected + 1);
        if (_rejects.Count < MostRejects)
        {
            _rejects.Add(reject);
        }
    });

    /// <summary>Counts what an asset or area answered.</summary>
    /// <param name="missing">What a complete inventory would have and the row has not.</param>
    public void Answer(int line, Outcome outcome, IReadOnlyList<string> missing)
    {
        if (outcome.IsRefused)
        {
            Reject(new ImportReject(line, null, outcome.Code ?? "refused", $"{outcome.Sentence} {outcome.Advice}".TrimEnd()));
            return;
        }

        Write(() =>
        {
            _read++;
            (_taken, _unchanged) = outcome.IsUnchanged ? (_taken, _unchanged + 1) : (_taken + 1, _unchanged);
            foreach (var what in missing)
            {
                var gap = _gaps.GetValueOrDefault(what) ?? new ImportGap(what, 0, line);
                _gaps[what] = gap with { Count = gap.Count + 1, FirstLine = Math.Min(gap.FirstLine, line) };
            }
        });
    }

    /// <summary>In the order of lines, from that one on.</summary>
    public ImportReject[] Rejects(int skip, int limit)
    {
        lock (_gate)
        {
            return [.. _rejects.OrderBy(r => r.Line).Skip(Math.Max(0, skip)).Take(Math.Clamp(limit, 0, 10_000))];
        }
    }

    /// <summary>The report with the counts of this moment.</summary>
    public ImportReport Fill(ImportReport report)
    {
        lock (_gate)
        {
            return report with
            {
                Rows = _rows,
                Read = _read,
                Taken = _taken,
                Unchanged = _unchanged,
                Rejected = _rejected,
                Skipped = _skipped,
                Gaps = [.. _gaps.Values.OrderByDescending(g => g.Count).ThenBy(g => g.What, StringComparer.Ordinal)],
            };
        }
    }

    private void Write(Action write)
    {
        lock (_gate)
        {
            write();
        }
    }
}
