using Beffroi.Control;
using Beffroi.Twin;
using Beffroi.Twin.Simulation;

namespace Beffroi.Scenarios;

/// <summary>
/// The life of one asset over years, where neither rules nor alarms ask for more: its indexes at the ends of each stretch, what its course sums up, and looks at moments by chance where a flow goes
/// by samples. It takes a turn only where something is commanded of it. Pure; one thread.
/// </summary>
internal sealed class SimulatedEnds : ISoleLife
{
    private readonly Cohort _cohort;
    private readonly IReadOnlyList<SimulatedFlow> _rows;
    private readonly SimulatedIndexes _indexes;
    private readonly SimulatedDemand _demand;
    private readonly SummedFlows _summed;
    private readonly OrderBook _orders;
    private readonly AssetState _ordered;
    private SimulatedAsset _asset;
    private bool _isOut;
    private Instant _now;

    public SimulatedEnds(Cohort cohort, Stage stage, Instant from)
    {
        (_cohort, _rows, _now) = (cohort, ((SimulatedLiving)cohort.Living).Rows, from);
        _asset = new(cohort.First, cohort.Description, stage.Seed, stage.Faults) { Climate = stage.Climate };
        _indexes = new(cohort.Kind, _rows);
        (_demand, _orders, _summed) = (new(stage, cohort), new(cohort.Orders), new((SimulatedLiving)cohort.Living, _asset));
        _ordered = new(cohort.Kind.Properties.Length) { Description = cohort.Description, Version = 1, ListeningSince = from };
        Taken = new double[_rows.Count];
    }

    public double[] Taken { get; }

    public void Describe(Stay stay)
    {
        (_asset, _isOut, _ordered.Description) = (_asset with { Description = stay.Description }, stay.IsOut, stay.Description);
        _indexes.Begin(_asset, _now);
    }

    public void Until(Instant end)
    {
        for (var next = NextOrder(); next < end; next = NextOrder())
        {
            PassTo(Instant.Later(next, _now));
            Obey();
        }

        PassTo(end);
    }

    private Instant NextOrder() => Instant.Earlier(_orders.Next, _ordered.Controls is { } controls ? Ordering.NextDeadline(controls, _now) : Instant.Never);

    private void Obey()
    {
        var turn = new AssetTurn(_cohort.Kind, _cohort.First, _ordered, _now) { IsObeyed = true };
        _orders.Place(turn);
        Ordering.Decide(turn);
        turn.FinishUnkept();
        _asset = _asset with { Commanded = Obedience.Of(_cohort.Kind, _ordered, _now) };
    }

    private void PassTo(Instant end)
    {
        _summed.Pass(_asset, _now, end, _isOut, Taken);
        if (!_isOut)
        {
            _indexes.Take(_asset, end, _demand.At(new((_now.Microseconds + end.Microseconds) / 2)), Taken);
        }

        for (var i = 0; i < _rows.Count; i++)
        {
            if (_rows[i] is { SampledEach: { } each, Rate: { } rate } row && (!_isOut || row.IsOwed))
            {
                Taken[i] += row.Factor * Sampled(each, rate, end);
            }
        }

        _now = end;
    }

    /// <summary>Each stratum counts as its moment does, with as much of it as lies in the stretch.</summary>
    private double Sampled(TimeSpan each, Func<Sight, double?> rate, Instant end)
    {
        var (width, sum) = (each.Ticks / 10, 0.0);
        for (var stratum = _now.Microseconds / width; stratum * width < end.Microseconds; stratum++)
        {
            var (begin, over) = (Math.Max(_now.Microseconds, stratum * width), Math.Min(end.Microseconds, (stratum + 1) * width));
            var at = new Instant(begin + (long)((over - begin) * _asset.Dice.Unit("sample", stratum)));
            sum += (rate(SightAt(at)) ?? 0) * (over - begin) / 3.6e9;
        }

        return sum;
    }

    private Sight SightAt(Instant at)
    {
        var state = new AssetState(_cohort.Kind.Properties.Length) { Description = _asset.Description, Version = 1, ListeningSince = at };
        var turn = new AssetTurn(_cohort.Kind, _cohort.First, state, at);
        if (_cohort.Kind.Simulate(_demand.On(_asset, at), at) is { Count: > 0 } said)
        {
            Observing.Decide(turn, new() { Source = "simulated", Measurements = [.. said] }, TimeSpan.Zero);
            Judging.Derive(turn);
        }

        return new(state, at);
    }
}
