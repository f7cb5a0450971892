using Beffroi.Rules;
using Beffroi.Twin;
using Beffroi.Twin.Simulation;

namespace Beffroi.Scenarios;

/// <summary>
/// Runs a stage: assets become cohorts, each cohort lives once, and every asset takes of that life what is its own. Cohorts that hear of each other
/// are a troupe; troupes know nothing of each other, so any part of them can be run anywhere and again; their ledgers add up to the same.
/// </summary>
public sealed class Engine
{
    private readonly Stage _stage;
    private readonly Troupe[] _troupes;
    private readonly Calendars _calendars;
    private readonly Almanac _almanac;
    private readonly TruthTimes _times;

    public Engine(Stage stage)
    {
        (_stage, _almanac) = (stage, new(stage.Climate));
        Stretches = Stretches.Of(stage);
        Cells = new(stage);
        (_troupes, LeftOut) = Casting.Of(stage, Stretches, Cells);
        _calendars = new(stage.Programmes);
        _times = new(_almanac);
    }

    public Stretches Stretches { get; }

    public Cells Cells { get; }

    /// <summary>How many lives are lived.</summary>
    public int Lives => _troupes.Sum(t => t.Cohorts.Length);

    /// <summary>Why rules of the stage are not run.</summary>
    public IReadOnlyList<Outcome> LeftOut { get; }

    /// <summary>Hours of virtual time that all lives have.</summary>
    public double Hours => _troupes.SelectMany(t => t.Cohorts).Sum(c => (Stretches.Cuts[c.End] - Stretches.Cuts[c.Begin]).TotalHours);

    /// <summary>Of the hours of virtual time that all lives have, how many are done: called now and then, from any thread.</summary>
    public Action<double>? Reached { get; init; }

    /// <summary>Hears of what rules did: of each life once.</summary>
    public Action<Rules.Firing>? Fired { get; init; }

    /// <summary>Hears what devices tell: of each life once, by the name of its first asset; where it is known when something else is told, as it becomes another.</summary>
    internal Action<AssetId, Instant, IReadOnlyList<Measurement>>? Said { get; init; }

    /// <summary>One of several parts of a run.</summary>
    public Ledger Run(int part, int parts, CancellationToken cancellation = default)
    {
        var ledger = New();
        for (var i = part; i < _troupes.Length; i += parts)
        {
            Run(_troupes[i], ledger, cancellation);
        }

        return ledger;
    }

    /// <summary>All of it, on so many threads.</summary>
    public Ledger RunAll(int threads, CancellationToken cancellation = default)
    {
        var next = -1;
        var ledgers = new Ledger[threads];
        Parallel.For(0, threads, new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation }, thread =>
        {
            var ledger = ledgers[thread] = New();
            while (Interlocked.Increment(ref next) is var i && i < _troupes.Length)
            {
                Run(_troupes[i], ledger, cancellation);
            }
        });
        var sum = New();
        foreach (var ledger in ledgers)
        {
            sum.Add(ledger);
        }

        return sum;
    }

    private Ledger New() => new(Cells.Keys.Count, Stretches.Firsts.Length, _stage.Assets.Count, _stage.Rules.Count, _stage.Replicates);

    private void Run(Troupe troupe, Ledger ledger, CancellationToken cancellation)
    {
        if (troupe.IsAlone)
        {
            Run(troupe.Cohorts[0], ledger, cancellation);
            return;
        }

        var performance = new Performance(troupe);
        for (var stretch = troupe.Cohorts.Min(c => c.Begin); stretch < troupe.Cohorts.Max(c => c.End); stretch++)
        {
            performance.Pass(stretch, Stretches.Cuts[stretch], Stretches.Cuts[stretch + 1], Begin, cancellation);
            foreach (var role in performance.Roles)
            {
                Book(role, stretch, ledger);
            }
        }
    }

    private void Run(Cohort cohort, Ledger ledger, CancellationToken cancellation)
    {
        var role = Begin(cohort, null);
        for (var stretch = cohort.Begin; stretch < cohort.End; stretch++)
        {
            cancellation.ThrowIfCancellationRequested();
            role.Enter(stretch);
            role.Until(Stretches.Cuts[stretch + 1]);
            Book(role, stretch, ledger);
        }
    }

    private Role Begin(Cohort cohort, Action<AssetTurn>? speaks) =>
        cohort.Living is SimulatedLiving ? new SoleRole(cohort, _stage, count => Sole(cohort, count, speaks)) : new SharedRole(cohort, _stage, Stretches, (count, sums) => Shared(cohort, count, sums, speaks));

    private Life Shared(Cohort cohort, Action<Firing> count, HourSums? sums, Action<AssetTurn>? speaks) => new(cohort, Stretches.Cuts[cohort.Begin], _calendars, _almanac, _times)
    {
        Sums = sums,
        IsTold = Fired is not null,
        Fired = Fired is { } fired ? count + fired : count,
        Says = Said is { } said ? (at, told) => said(cohort.First, at, [new(told.Property.Name, told.Value)]) : null,
        Speaks = speaks,
    };

    private ISoleLife Sole(Cohort cohort, Action<Firing> count, Action<AssetTurn>? speaks) =>
        IsOfEnds(cohort) ? new SimulatedEnds(cohort, _stage, Stretches.Cuts[cohort.Begin]) : new SimulatedLife(cohort, _stage, _calendars, Stretches.Cuts[cohort.Begin])
        {
            IsTold = Fired is not null,
            Fired = Fired is { } fired ? count + fired : count,
            Says = Said is { } said ? (at, told) => said(cohort.First, at, told) : null,
            Speaks = speaks,
        };

    /// <summary>Whether nobody asks of it for more than what flowed, over years.</summary>
    private bool IsOfEnds(Cohort cohort) => !_stage.IsStepped && cohort.Rules.Length == 0 && cohort.Ties is null
        && !(cohort.Orders.Length > 0 && cohort.Living is SimulatedLiving { Rows: var rows } && rows.Any(r => r is { IsOfEnds: true, Rate: not null }));

    private void Book(Role role, int stretch, Ledger ledger)
    {
        role.Book(stretch, Stretches.Months[stretch], _stage.Rules, ledger);
        Reached?.Invoke((Stretches.Cuts[stretch + 1] - Stretches.Cuts[stretch]).TotalHours);
    }
}
