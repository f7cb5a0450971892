using Beffroi.Control;
using Beffroi.Rules;
using Beffroi.Twin;
using Beffroi.Twin.Simulation;

namespace Beffroi.Scenarios;

/// <summary>
/// The life of one asset whose device tells, each report interval, what its kind is simulated to say: it is heard, worked out, judged and ruled by the code of live turns, and its device does at
/// once what is commanded. Pure; one thread.
/// </summary>
internal sealed class SimulatedLife : ISoleLife, IPlayed
{
    private const int MostLooks = 8;

    // What was so before is no news when the scenario begins: a day in steps of an hour, then two hours as it goes on, and delays of most alarms are over.
    private static readonly TimeSpan WarmUp = TimeSpan.FromHours(26);
    private static readonly TimeSpan Closely = TimeSpan.FromHours(2);
    private static readonly TimeSpan Coarsely = TimeSpan.FromHours(1);
    private static readonly TimeSpan Often = TimeSpan.FromMinutes(15);

    private readonly Cohort _cohort;
    private readonly IReadOnlyList<SimulatedFlow> _rows;
    private readonly AssetState _state;
    private readonly AssetRules _rules;
    private readonly Schedule _schedule;
    private readonly SimulatedIndexes _indexes;
    private readonly SimulatedDemand _demand;
    private readonly SummedFlows _summed;
    private readonly OrderBook _orders;
    private readonly RuleMeter _meter = new();
    private readonly double[] _rates;
    private readonly Instant _from;
    private readonly Beat _beat;
    private readonly bool _often;
    private SimulatedAsset _asset;
    private bool _isOut;
    private Instant _now;
    private Instant _lookedAt;

    public SimulatedLife(Cohort cohort, Stage stage, Calendars calendars, Instant from)
    {
        var living = (SimulatedLiving)cohort.Living;
        (_cohort, _rows, _from) = (cohort, living.Rows, from);
        _asset = new(cohort.First, cohort.Description, stage.Seed, stage.Faults) { Climate = stage.Climate };
        var own = living.ReportEvery(cohort.Description);
        _beat = Beat.Every(own ?? cohort.Kind.ReportInterval, _asset.Dice.Unit("beat"));
        _often = own is null && cohort.Kind.ReportInterval <= Often;
        _state = new(cohort.Kind.Properties.Length) { Description = cohort.Description, Version = 1, ListeningSince = from - WarmUp, Dependants = cohort.Ties?.Dependants };
        _rules = new(0, cohort.Description, cohort.Rules) { IsTidied = cohort.Ties is null || cohort.Rules.Length == 0, GlanceAt = cohort.GlanceAt ?? Deadlines.GlanceAt(cohort.First) };
        _schedule = new(calendars);
        _indexes = new(cohort.Kind, _rows);
        (_demand, _orders, _summed) = (new(stage, cohort), new(cohort.Orders), new((SimulatedLiving)cohort.Living, _asset));
        (Taken, _rates) = (new double[_rows.Count], new double[_rows.Count]);
        _now = _lookedAt = from - WarmUp;
    }

    public double[] Taken { get; }

    /// <summary>Hears of what rules did.</summary>
    public Action<Firing>? Fired { get; init; }

    /// <summary>Hears what its device tells, in the turn in which it is heard.</summary>
    public Action<Instant, IReadOnlyList<Measurement>>? Says { get; init; }

    /// <summary>Whether words are made of what rules did.</summary>
    public bool IsTold { get; init; }

    /// <summary>Hears of each turn of a life that is bound to others, before it ends.</summary>
    public Action<AssetTurn>? Speaks { get; init; }

    public AssetState State => _state;

    public Instant NextTurn(Instant end) => Instant.Earlier(NextReport(), NextDeadline());

    public void TakeTurn(Instant at)
    {
        var reports = NextReport() == at;
        PassTo(at);
        Look(reports && !_isOut);
        Rate();
    }

    public void Take(Instant at, EffectChain chain, Action<AssetTurn> told)
    {
        PassTo(at);
        Look(reports: false, told, chain);
        Rate();
    }

    public Instant FreshUntil(Property property) => _state.Slots[property.Slot].FreshUntil(property);

    public void Describe(Stay stay)
    {
        (_state.Description, _isOut) = (stay.Description, stay.IsOut);
        _asset = _asset with { Description = stay.Description };
        if (_now < _from)
        {
            Until(_from);
            Array.Clear(Taken);
        }

        Rate();
        _indexes.Begin(_asset, _now);
    }

    public void Until(Instant end)
    {
        while (NextTurn(end) is var next && next < end)
        {
            TakeTurn(next);
        }

        PassTo(end);
        TakeIndexes(end);
    }

    private Instant NextReport() => _beat.TimeOf(_beat.At(_now < _from - Closely && _often ? _now + Coarsely : _now) + 1);

    private Instant NextDeadline()
    {
        var next = Instant.Earlier(Judging.NextDeadline(_cohort.Kind, _state, _now, _schedule), _orders.Next);
        next = _now < _from || _rules.Rules.Length == 0 ? next : Instant.Earlier(next, Ruling.NextDeadline(_rules, _state, _now));

        if (_cohort.Ties is { } ties && _now >= _from)
        {
            // Who looks beyond itself asks at once, and hears again what stays the same.
            next = !_rules.IsTidied ? _now : _rules.AlwaysLooks ? Instant.Earlier(next, ties.NextRenewal(_state, _now)) : next;
            return next > _now || !_rules.IsTidied ? next : Instant.Never;
        }

        // What is due now was looked at just now.
        return next > _now ? next : Instant.Never;
    }

    private void PassTo(Instant at)
    {
        var hours = (at.Microseconds - _now.Microseconds) / 3.6e9;
        for (var i = 0; i < _rates.Length; i++)
        {
            Taken[i] += _rates[i] * hours;
        }

        _summed.Pass(_asset, _now, at, _isOut, Taken);
        _now = at;
    }

    /// <summary>What a command changes the device tells at once, and that is heard in a turn of its own.</summary>
    private void Look(bool reports, Action<AssetTurn>? told = null, EffectChain chain = default)
    {
        _cohort.Ties?.Renew(_state, _now);
        _asset = _demand.On(_asset, _now);
        for (var looks = 0; looks < MostLooks; looks++)
        {
            var turn = new AssetTurn(_cohort.Kind, _cohort.First, _state, _now) { IsObeyed = true, Chain = looks == 0 ? chain : default };
            if (looks == 0)
            {
                told?.Invoke(turn);
            }

            if (reports)
            {
                Hear(turn);
            }

            _orders.Place(turn);
            Judging.Decide(turn, _schedule);
            Rule(turn);
            Speak(turn);
            turn.FinishUnkept();
            (_lookedAt, Taken[^1]) = (turn.Now, Taken[^1] + turn.ConditionFacts.Count(IsRaised));
            if (!Obey())
            {
                return;
            }

            reports = !_isOut;
        }
    }

    private void Hear(AssetTurn turn)
    {
        if (_cohort.Kind.Simulate(_asset, turn.Now) is { Count: > 0 } said)
        {
            Says?.Invoke(turn.Now, said);
            Observing.Decide(turn, new() { Source = "simulated", Measurements = [.. said] }, TimeSpan.Zero);
        }
    }

    private void Rule(AssetTurn turn)
    {
        if (_rules.Rules.Length == 0 || turn.Now < _from)
        {
            return;
        }

        _cohort.Ties?.Repeat(turn);
        Ruling.Decide(turn, _rules, new(_lookedAt, turn.Chain.Depth, _meter, _cohort.Ties ?? (INeighbourhood)NobodyNear.Instance) { IsCounted = !IsTold });
        foreach (var fact in turn.RulingFacts)
        {
            if (fact.Firing is { Damped: false } firing)
            {
                Fired?.Invoke(firing);
            }
        }
    }

    private void Speak(AssetTurn turn)
    {
        if (_cohort.Ties is not null && turn.Now >= _from)
        {
            Following.Inform(turn, turn.Chain.Depth);
            Speaks?.Invoke(turn);
        }
    }

    /// <summary>The kind's own and the kernel's; what rules raise is told by their firings.</summary>
    private bool IsRaised(ConditionFact fact) => fact.Step == ConditionStep.Opened && KernelAlarms.Row(_cohort.Kind, fact.Code) is not null;

    /// <summary>Whether its device does otherwise from now on.</summary>
    private bool Obey()
    {
        var wanted = Obedience.Of(_cohort.Kind, _state, _now);
        if (Obedience.IsSame(wanted, _asset.Commanded))
        {
            return false;
        }

        // Its index does not follow what is commanded: from here on it is told by the rate, or by the index again.
        TakeIndexes(_now);
        _asset = _asset with { Commanded = wanted };
        return true;
    }

    private void TakeIndexes(Instant at)
    {
        if (!_isOut)
        {
            _indexes.Take(_asset, at, _demand.At(at), Taken);
        }
    }

    /// <summary>What goes on from now until it is looked at again.</summary>
    private void Rate()
    {
        var sight = new Sight(_state, _now);
        for (var i = 0; i < _rows.Count; i++)
        {
            var row = _rows[i];
            _rates[i] = row.Rate is not { } rate || (_isOut && !row.IsOwed) || (row.IsOfEnds && _asset.Commanded is null) ? 0 : (rate(sight) ?? 0) * row.Factor;
        }
    }
}
