using Beffroi.Rules;
using Beffroi.Twin;
using Beffroi.Twin.Simulation;

namespace Beffroi.Scenarios;

/// <summary>
/// Runs a stage: assets become cohorts, each cohort lives once, and every asset takes of that life what is its own. Cohorts know nothing of each other, so any
/// part of them can be run anywhere and again; their ledgers add up to the same.
/// </summary>
public sealed class Engine
{
    private readonly Stage _stage;
    private readonly Cohort[] _cohorts;
    private readonly Calendars _calendars;
    private readonly Almanac _almanac;
    private readonly TruthTimes _times;
    private readonly SoleRun _soles;

    public Engine(Stage stage)
    {
        (_stage, _almanac) = (stage, new(stage.Climate));
        Stretches = Stretches.Of(stage);
        Cells = new(stage);
        _cohorts = Casting.Of(stage, Stretches, Cells);
        _calendars = new(stage.Programmes);
        _times = new(_almanac);
        _soles = new(stage, Stretches, _calendars);
    }

    public Stretches Stretches { get; }

    public Cells Cells { get; }

    /// <summary>How many lives are lived.</summary>
    public int Lives => _cohorts.Length;

    /// <summary>Hours of virtual time that all lives have.</summary>
    public double Hours => _cohorts.Sum(c => (Stretches.Cuts[c.End] - Stretches.Cuts[c.Begin]).TotalHours);

    /// <summary>Of the hours of virtual time that all lives have, how many are done: called now and then, from any thread.</summary>
    public Action<double>? Reached { get; init; }

    /// <summary>Hears of what rules did: of each life once.</summary>
    public Action<Rules.Firing>? Fired { get; init; }

    /// <summary>One of several parts of a run.</summary>
    public Ledger Run(int part, int parts, CancellationToken cancellation = default)
    {
        var ledger = New();
        for (var i = part; i < _cohorts.Length; i += parts)
        {
            Run(_cohorts[i], ledger, cancellation);
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
            while (Interlocked.Increment(ref next) is var i && i < _cohorts.Length)
            {
                Run(_cohorts[i], ledger, cancellation);
            }
        });
        var sum = New();
        foreach (var ledger in ledgers)
        {
            sum.Add(ledger);
        }

        return sum;
    }

    private Ledger New() => new(Cells.Keys.Count, Stretches.Firsts.Length, _stage.Assets.Count, _stage.Rules.Count);

    private void Run(Cohort cohort, Ledger ledger, CancellationToken cancellation)
    {
        var firings = new Dictionary<string, long>();
        void Fire(Rules.Firing firing)
        {
            firings[firing.Rule] = firings.GetValueOrDefault(firing.Rule) + 1;
            Fired?.Invoke(firing);
        }

        if (cohort.Living is SimulatedLiving)
        {
            _soles.Run(cohort, ledger, Fired is not null, Fire, stretch =>
            {
                cancellation.ThrowIfCancellationRequested();
                Book(firings, 1, ledger);
                Reached?.Invoke((Stretches.Cuts[stretch + 1] - Stretches.Cuts[stretch]).TotalHours);
            });
            return;
        }

        var life = new Life(cohort, Stretches.Cuts[cohort.Begin], _calendars, _almanac, _times)
        {
            IsTold = Fired is not null,
            Fired = Fire,
        };
        var members = new Members(cohort, Stretches.Cuts);
        for (var stretch = cohort.Begin; stretch < cohort.End; stretch++)
        {
            cancellation.ThrowIfCancellationRequested();
            life.Until(Stretches.Cuts[stretch + 1]);
            var present = members.Take(life.Hours, stretch, Stretches.Months[stretch], ledger);
            Array.Clear(life.Hours);
            Book(firings, present, ledger);
            Reached?.Invoke((Stretches.Cuts[stretch + 1] - Stretches.Cuts[stretch]).TotalHours);
        }
    }

    private void Book(Dictionary<string, long> firings, int members, Ledger ledger)
    {
        for (var i = 0; i < _stage.Rules.Count; i++)
        {
            if (firings.Remove(_stage.Rules[i].Id, out var count))
            {
                ledger.BookFirings(i, count * members);
            }
        }
    }
}
