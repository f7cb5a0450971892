using Beffroi.Rules;
using Beffroi.Twin;
using Beffroi.Twin.Simulation;

namespace Beffroi.Scenarios.Futures;

/// <summary>Watches a troupe as time goes on: what its lives show on the map is told all the while, whether a rule looks at it or not.</summary>
internal sealed class Watcher
{
    private readonly Stage _stage;
    private readonly Stretches _stretches;
    private readonly Calendars _calendars;
    private readonly Almanac _almanac;
    private readonly TruthTimes _times;
    private readonly Troupe _troupe;
    private readonly Performance? _performance;
    private Role? _alone;
    private Instant _now;
    private int _stretch;

    public Watcher(Troupe troupe, Stage stage, Stretches stretches, Calendars calendars, Almanac almanac, TruthTimes times)
    {
        (_troupe, _stage, _stretches, _calendars, _almanac, _times) = (troupe, stage, stretches, calendars, almanac, times);
        (_performance, _now) = (troupe.IsAlone ? null : new(troupe), stage.From);
    }

    /// <summary>Those that live now.</summary>
    public IEnumerable<Role> Roles => _performance?.Roles ?? (_alone is { } role && IsIn(role.Cohort) ? [role] : []);

    /// <summary>Lets it live on up to then, which is not before the last time.</summary>
    public void Until(Instant at)
    {
        while (_now < at)
        {
            var end = Instant.Earlier(at, _stretches.Cuts[_stretch + 1]);
            Pass(end);
            _now = end;
            if (end == _stretches.Cuts[_stretch + 1] && _stretch < _stretches.Count - 1)
            {
                _stretch++;
            }
            else if (end < at)
            {
                return;
            }
        }
    }

    private void Pass(Instant end)
    {
        if (_performance is not null)
        {
            _performance.Pass(_stretch, _now, end, Begin, CancellationToken.None);
        }
        else if (IsIn(_troupe.Cohorts[0]))
        {
            _alone ??= Begin(_troupe.Cohorts[0], null);
            _alone.Enter(_stretch);
            _alone.Until(end);
        }
    }

    private bool IsIn(Cohort cohort) => _stretch >= cohort.Begin && _stretch < cohort.End;

    private Role Begin(Cohort cohort, Action<AssetTurn>? speaks)
    {
        var begin = _stretches.Cuts[cohort.Begin];
        return cohort.Living is SimulatedLiving
            ? new SoleRole(cohort, _stage, count => new SimulatedLife(cohort, _stage, _calendars, begin) { Fired = count, Speaks = speaks })
            : new SharedRole(cohort, _stage, _stretches, (count, _) => new(Shown(cohort), begin, _calendars, _almanac, _times) { Fired = count, Speaks = speaks });
    }

    private static Cohort Shown(Cohort cohort) => new(cohort.Kind, cohort.First, cohort.Description, cohort.Rules, cohort.GlanceAt)
    {
        Orders = cohort.Orders, Ties = cohort.Ties, Reads = cohort.Reads | (1UL << cohort.Kind.Main.Slot),
    };
}
