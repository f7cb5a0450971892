using Beffroi.Twin;

namespace Beffroi.Scenarios;

/// <summary>The assets of a cohort as rows of their own numbers, side by side: what a stretch gives each of them is one pass over an array.</summary>
internal sealed class Members
{
    private readonly Cohort _cohort;
    private readonly double[] _numbers;
    private readonly int _width;
    private readonly double[] _flows;
    private readonly double[] _scales;
    private readonly Instant[] _cuts;
    private readonly FaultBook? _faults;
    private readonly double[] _before;

    // What others are measured by goes on while it is out: hours in which it was due.
    private readonly bool[] _owed;

    public Members(Cohort cohort, Instant[] cuts, FaultBook? faults)
    {
        (_cohort, _width, _cuts, _faults) = (cohort, cohort.Living.Numbers, cuts, faults);
        _before = new double[_width];
        _faults?.Sums.Begin(cuts[cohort.Begin]);
        _numbers = new double[cohort.Stays.Count * _width];
        _flows = new double[cohort.Living.Flows.Count];
        _scales = [.. cohort.Living.Flows.Select(f => (double)f.Scale)];
        _owed = [.. cohort.Living.Flows.Select(f => cohort.Living.Flows.Any(other => other.Of == f.Name))];
        for (var i = 0; i < cohort.Stays.Count; i++)
        {
            cohort.Living.Number(cohort.Stays[i].Description, cuts[cohort.Stays[i].From], Of(i));
        }
    }

    /// <summary>Books what each took, and tells how many were there.</summary>
    public int Take(double[] hours, int stretch, int month, Ledger ledger)
    {
        var present = 0;
        for (var i = 0; i < _cohort.Stays.Count; i++)
        {
            var stay = _cohort.Stays[i];
            if (stretch < stay.From || stretch >= stay.To)
            {
                continue;
            }

            present++;
            Of(i).CopyTo(_before);
            _cohort.Living.Take(Of(i), hours, _flows);
            if (!stay.IsOut && _faults is { } faults && faults.Touches(i, _cuts[stretch], _cuts[stretch + 1]))
            {
                faults.Book(i, _before, _flows, _cuts[stretch], _cuts[stretch + 1], month, ledger);
                continue;
            }

            for (var flow = 0; flow < _flows.Length; flow++)
            {
                Book(ledger, stay, month, flow);
            }
        }

        _faults?.Sums.Begin(_cuts[stretch + 1]);
        return present;
    }

    // What is not known of an asset is not taken for nothing: it is left out, and counted as such by whoever set the stage.
    private void Book(Ledger ledger, Stay stay, int month, int flow)
    {
        if (!double.IsNaN(_flows[flow]) && (!stay.IsOut || _owed[flow]))
        {
            ledger.Book(stay.Cell, month, stay.Asset, flow, (long)Math.Round(_flows[flow] * _scales[flow]));
        }
    }

    private Span<double> Of(int stay) => _numbers.AsSpan(stay * _width, _width);
}
