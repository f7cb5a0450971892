using Beffroi.Control;
using Beffroi.Rules;
using Beffroi.Twin;
using Beffroi.Twin.Simulation;

namespace Beffroi.Scenarios;

/// <summary>
/// The life of a cohort: from moment to moment its calendar, its kind and its rules are asked as a live asset's are, by the same code; between two moments its
/// rates only pass. Pure; one thread.
/// </summary>
internal sealed partial class Life
{
    private const int MostLooks = 8;
    private const int MostStandings = 1_000;

    private readonly Cohort _cohort;
    private readonly AssetState _state;
    private readonly AssetRules _rules;
    private readonly Schedule _schedule;
    private readonly OrderBook _orders;
    private readonly Course _course;
    private readonly RuleMeter _meter = new();
    private readonly List<Derived> _told = [];
    private readonly Shown[] _shown;
    private readonly bool _derives;
    private readonly long _report;
    private readonly double[] _rates;
    private readonly TruthTimes _times;
    private readonly Outlook? _outlook;
    private readonly Action<Instant> _listen;
    private readonly ulong _glanced;
    private readonly Func<Instant, Instant>? _renews;
    private Instant _glance = Instant.Never;
    private Instant _glancedUntil = new(long.MinValue);
    private bool _isStirred;
    private Instant _now;
    private Instant _next;
    private Instant _lookedAt;
    private int _standing;

    public Life(Cohort cohort, Instant from, Calendars calendars, Almanac almanac, TruthTimes times)
    {
        _cohort = cohort;
        _state = new(cohort.Kind.Properties.Length) { Description = cohort.Description, Version = 1, ListeningSince = from, Dependants = cohort.Ties?.Dependants };
        _rules = new(0, cohort.Description, cohort.Rules) { IsTidied = cohort.Ties is null, GlanceAt = cohort.GlanceAt ?? Deadlines.GlanceAt(cohort.First) };
        (_schedule, _orders) = (new(calendars), new(cohort.Orders));
        _course = cohort.Living.Begin(new(cohort.First, cohort.Description, Stage.AssetSeed, 0) { Climate = almanac.Climate }, almanac);
        (_rates, Hours) = (new double[cohort.Living.Rates], new double[cohort.Living.Rates]);
        (_times, _shown) = (times, [.. cohort.Living.Shown.Where(s => (cohort.Reads & (1UL << s.Property.Slot)) != 0)]);
        _course.IsWatched = _shown.Length > 0;
        (_course.Wanted, _outlook) = (cohort.Reads, _rules.AlwaysLooks ? Outlook.Of(_rules, times) : null);
        (_derives, _report) = (Array.Exists(_shown, s => s.IsDerived), cohort.Kind.ReportInterval.Ticks / 10);
        _glanced = cohort.Rules.SelectMany(r => r.Document.Triggers).OfType<RuleTrigger.Holds>().Where(h => h.Condition.ReadsTime).Aggregate(0UL, (bits, h) => bits | h.Condition.Reads);
        (_listen, _now, _next, _lookedAt) = (Listen, from, from, from);
        _renews = cohort.Rules.Any(r => r.HasInputs && r.AlwaysLooks) ? after => cohort.Ties!.NextRenewal(_state, after) : null;
    }

    /// <summary>Each rate times the hours it lasted, since they were last cleared.</summary>
    public double[] Hours { get; }

    /// <summary>Where it writes down how these come together; null when nobody asks for parts of them.</summary>
    public HourSums? Sums { get; init; }

    /// <summary>Hears of what rules did.</summary>
    public Action<Firing>? Fired { get; init; }

    /// <summary>Hears what its device tells, as it becomes another.</summary>
    public Action<Instant, Derived>? Says { get; init; }

    /// <summary>Whether words are made of what rules did.</summary>
    public bool IsTold { get; init; }

    public void Until(Instant end)
    {
        while (Due(end) is var next && next < end)
        {
            var before = _now;
            Turn(next);
            _standing = _now > before ? 0 : _standing + 1;
            if (_standing > MostStandings)
            {
                throw new InvalidOperationException($"Time stands still at {_now} for {_cohort.First}.");
            }
        }

        PassTo(end);
    }

    /// <summary>When it wants its next turn, as far as is asked for.</summary>
    private Instant Due(Instant end) => Instant.Earlier(_next, Glance(end));

    private void Turn(Instant at, Action<AssetTurn>? told = null, EffectChain chain = default)
    {
        PassTo(at);
        Look(_now, told, chain);
        _course.Rate(new(_state, _now), _rates);
        _next = Next();
    }

    private void PassTo(Instant at)
    {
        _course.Pass(_now, at, _rates, Hours);
        Sums?.Add(at, Hours);
        _now = at;
    }

    /// <summary>What a command changes the device tells at once, and rules hear of it in a turn of its own.</summary>
    private void Look(Instant at, Action<AssetTurn>? told, EffectChain chain)
    {
        Listen(at);
        for (var looks = 0; looks < MostLooks && (looks == 0 || HasNews(at)); looks++)
        {
            // What others tell is a turn by itself, and it alone has their chain: what the device makes of it comes from outside.
            var isTold = looks == 0 && told is not null;
            var turn = new AssetTurn(_cohort.Kind, _cohort.First, _state, at) { IsObeyed = true, Chain = isTold ? chain : default };
            if (isTold)
            {
                told!(turn);
            }
            else
            {
                _orders.Place(turn);
            }

            _schedule.Decide(turn);
            Ordering.Decide(turn);
            if (!isTold)
            {
                Tell(turn);
            }

            if (_derives)
            {
                Judging.Derive(turn);
            }

            if (_rules.Rules.Length > 0)
            {
                Repeat(turn);
                Rule(turn);
            }

            Speak(turn);
            turn.FinishUnkept();
            _lookedAt = turn.Now;
        }
    }

    private void Rule(AssetTurn turn)
    {
        Ruling.Decide(turn, _rules, new(_lookedAt, turn.Chain.Depth, _meter, _cohort.Ties ?? (INeighbourhood)NobodyNear.Instance) { IsCounted = !IsTold });
        _isStirred |= turn.RulingFacts.Count > 0 || (turn.Touched & _glanced) != 0 || turn.InputFacts.Count > 0;
        foreach (var fact in turn.RulingFacts)
        {
            Hear(fact);
        }
    }

    private void Hear(RulingFact fact)
    {
        if (fact.Firing is { Damped: false } firing)
        {
            Fired?.Invoke(firing);
        }
    }

    private bool HasNews(Instant at)
    {
        _told.Clear();
        _course.Tell(new(_state, at), _told);
        foreach (var told in _told)
        {
            if (IsNews(told))
            {
                return true;
            }
        }

        return false;
    }

    private void Tell(AssetTurn turn)
    {
        _told.Clear();
        _course.Tell(turn.Sight, _told);
        foreach (var told in _told)
        {
            if (IsNews(told))
            {
                turn.Note(told.Property, new(told.Property.Name, told.Value, turn.Now, told.Quality, FactMarks.None));
                turn.NoteSeen();
                Says?.Invoke(turn.Now, told);
            }
        }
    }

    private bool IsNews(Derived told)
    {
        ref var slot = ref _state.Slots[told.Property.Slot];
        var (number, text) = SlotContent.Of(told.Property, told.Value);
        return slot.Quality != told.Quality || slot.Number != number || slot.Text != text;
    }

    /// <summary>In a quiet stretch the device reports the same again and again; what was last heard by that moment is as old as its report.</summary>
    private void Listen(Instant at)
    {
        foreach (var shown in _shown)
        {
            ref var slot = ref _state.Slots[shown.Property.Slot];
            var reported = shown.IsDerived ? Rederived(shown.Property, slot, at) : ReportBy(at);
            if (slot.Quality == Quality.Measured && slot.At < reported)
            {
                slot.At = reported;
            }
        }

        if (_state.LastSeen is { } seen)
        {
            _state.LastSeen = Instant.Later(seen, ReportBy(at));
        }

        _cohort.Ties?.Renew(_state, at);
    }

    private Instant ReportBy(Instant at) => new(at.Microseconds - (at.Microseconds % _report));

    /// <summary>What the kind derives it notes anew at the first report when it has spent half of its freshness.</summary>
    private Instant Rederived(Property property, in Slot slot, Instant at)
    {
        if (property.FreshFor is not { } fresh)
        {
            return slot.At;
        }

        var half = fresh.Ticks / 20;
        var first = ReportBy(new(slot.At.Microseconds + half + _report - 1));
        var every = (half + _report - 1) / _report * _report;
        return at < first ? slot.At : new(first.Microseconds + ((at.Microseconds - first.Microseconds) / every * every));
    }

    /// <summary>What is reported just now though it is the same.</summary>
    private void Repeat(AssetTurn turn)
    {
        foreach (var shown in _shown)
        {
            var slot = _state.Slots[shown.Property.Slot];
            if (slot.Quality == Quality.Measured && slot.At == turn.Now && (turn.Touched & (1UL << shown.Property.Slot)) == 0)
            {
                turn.Note(shown.Property, new(shown.Property.Name, slot.ValueOf(shown.Property), turn.Now, slot.Quality, FactMarks.None));
            }
        }

        _cohort.Ties?.Repeat(turn);
    }

    private Instant Next()
    {
        var next = Instant.Earlier(_course.Next(new(_state, _now)), _schedule.Next);
        next = Instant.Earlier(next, _orders.Next);
        next = _state.Controls is { } controls ? Instant.Earlier(next, Ordering.NextDeadline(controls, _now)) : next;
        return _rules.Rules.Length == 0 ? next : Instant.Earlier(next, Ruling.NextDeadline(_rules, _state, _now, glances: false));
    }

    /// <summary>
    /// The next glance that is not in vain. It is looked for once, as long as nothing stirs what the rules go by: where they read what the asset shows, up to its
    /// next moment; else as far as is asked for.
    /// </summary>
    private Instant Glance(Instant end)
    {
        if (!_rules.AlwaysLooks)
        {
            return Instant.Never;
        }

        if (_isStirred || _glance <= _now || (_glance == Instant.Never && _glancedUntil < Instant.Earlier(_next, end)))
        {
            _glancedUntil = _glanced == 0 ? end : Instant.Earlier(_next, end);
            _glance = _outlook is { } outlook ? outlook.Next(_state, _now, _glancedUntil) : NextGlance();
            _isStirred = false;
        }

        return _glance;
    }

    private Instant LookAhead() => Ruling.NextGlance(_rules, _state, _now, _glancedUntil, _times, _glanced == 0 ? TimeSpan.Zero : _cohort.Kind.ReportInterval, _listen, _renews);
}
