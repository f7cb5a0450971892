using Beffroi.Twin;
using Beffroi.Twin.Simulation;

namespace Beffroi.Scenarios;

/// <summary>
/// The faults of a cohort's assets, replicate by replicate. A fault changes nothing of the life that is lived for all: it takes from its asset what would have been its part of the
/// hours that it was at fault, so that however many replicates there are, a life is lived once.
/// </summary>
internal sealed class FaultBook
{
    private readonly Cohort _cohort;
    private readonly int _replicates;
    private readonly Fault[] _faults;
    private readonly int[] _firsts;
    private readonly double[] _amounts;
    private readonly double[] _gone;
    private readonly double[] _instead;
    private readonly double[] _lost;
    private readonly double[] _copy;

    private FaultBook(Cohort cohort, int replicates, Fault[] faults, int[] firsts)
    {
        (_cohort, _replicates, _faults, _firsts) = (cohort, replicates, faults, firsts);
        var flows = cohort.Living.Flows.Count;
        (_amounts, _gone, _instead) = (new double[replicates * flows], new double[flows], new double[flows]);
        (_lost, _copy, Sums) = (new double[cohort.Living.Rates], new double[cohort.Living.Numbers], new(cohort.Living.Rates));
        Sums.Begin(default);
    }

    /// <summary>Where its life writes down how its hours come together.</summary>
    public HourSums Sums { get; }

    /// <summary>Null when none of its assets fails.</summary>
    public static FaultBook? Of(Cohort cohort, Stage stage, Instant[] cuts)
    {
        if (!stage.Failing.TryGetValue(cohort.Kind.Key, out var terms))
        {
            return null;
        }

        var (faults, firsts) = (new List<Fault>(), new List<int> { 0 });
        foreach (var stay in cohort.Stays)
        {
            if (cohort.Living.UsualFaults(stay.Description) is { } usual && terms.Of(usual) is { Yearly: > 0, Days: > 0 } rate)
            {
                faults.AddRange(Drawn(stage, stay, rate, cuts, cohort.Living.Rates).OrderBy(f => f.Begin));
            }

            firsts.Add(faults.Count);
        }

        return faults.Count == 0 ? null : new(cohort, stage.Replicates, [.. faults], [.. firsts]);
    }

    /// <summary>Whether one of that asset's replicates is at fault in a stretch.</summary>
    public bool Touches(int stay, Instant begin, Instant end)
    {
        for (var i = _firsts[stay]; i < _firsts[stay + 1] && _faults[i].Begin < end; i++)
        {
            if (_faults[i].End > begin)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Books the mean of all replicates, and what is drawn of each beside it.</summary>
    /// <param name="numbers">The asset's, as they were before the stretch.</param>
    /// <param name="flows">What it took if it was not at fault.</param>
    public void Book(int stay, ReadOnlySpan<double> numbers, double[] flows, Instant begin, Instant end, int month, Ledger ledger)
    {
        for (var i = 0; i < _amounts.Length; i++)
        {
            _amounts[i] = flows[i % flows.Length];
        }

        for (var i = _firsts[stay]; i < _firsts[stay + 1] && _faults[i].Begin < end; i++)
        {
            if (_faults[i].End > begin)
            {
                Take(_faults[i], numbers, begin, end);
            }
        }

        for (var flow = 0; flow < flows.Length; flow++)
        {
            if (!double.IsNaN(flows[flow]))
            {
                Book(_cohort.Stays[stay], flow, flows.Length, _cohort.Living.Flows[flow].Scale, month, ledger);
            }
        }
    }

    private void Take(Fault fault, ReadOnlySpan<double> numbers, Instant begin, Instant end)
    {
        Sums.Between(Instant.Later(begin, fault.Begin), Instant.Earlier(end, fault.End), _lost);
        numbers.CopyTo(_copy);
        _cohort.Living.Take(_copy, _lost, _gone);
        _cohort.Living.Fail(numbers, _lost, fault.Lost ??= new double[_lost.Length], fault.End <= end, _instead);
        for (var flow = 0; flow < _gone.Length; flow++)
        {
            _amounts[(fault.Replicate * _gone.Length) + flow] += _instead[flow] - _gone[flow];
        }

        for (var rate = 0; rate < _lost.Length; rate++)
        {
            fault.Lost[rate] += _lost[rate];
        }
    }

    private void Book(Stay stay, int flow, int flows, long scale, int month, Ledger ledger)
    {
        var sum = 0.0;
        for (var replicate = 0; replicate < _replicates; replicate++)
        {
            sum += _amounts[(replicate * flows) + flow];
        }

        var mean = (long)Math.Round(sum / _replicates * scale);
        ledger.Book(stay.Cell, month, stay.Asset, flow, mean);
        for (var replicate = 0; _replicates > 1 && replicate < _replicates; replicate++)
        {
            ledger.BookDraw(stay.Cell, flow, replicate, (long)Math.Round(_amounts[(replicate * flows) + flow] * scale) - mean);
        }
    }

    private static IEnumerable<Fault> Drawn(Stage stage, Stay stay, FaultRate rate, Instant[] cuts, int rates)
    {
        var asset = stage.Assets[stay.Asset].Asset;
        for (var replicate = 0; replicate < stage.Replicates; replicate++)
        {
            foreach (var (begin, end) in Faults.Of(new(stage.SeedOf(replicate), asset), rate, cuts[stay.From], cuts[stay.To]))
            {
                yield return new(replicate, begin, end) { Lost = begin < cuts[stay.From] ? [.. Enumerable.Repeat(double.PositiveInfinity, rates)] : null };
            }
        }
    }

    private sealed class Fault(int replicate, Instant begin, Instant end)
    {
        public int Replicate => replicate;

        public Instant Begin => begin;

        public Instant End => end;

        /// <summary>What it has taken so far; without end of one that came before its asset was here, so that nothing of it is told twice.</summary>
        public double[]? Lost { get; set; }
    }
}
