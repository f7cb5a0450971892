using Beffroi.Rollups;
using Beffroi.Rules.Totals;
using Beffroi.Twin;

namespace Beffroi.Scenarios;

/// <summary>
/// The totals that a troupe looks at: each cohort counts as many times as it has members there, by the code that roll-ups add up with. A sample of a moment knows what was
/// said before that moment.
/// </summary>
internal sealed class Books
{
    /// <summary>When totals are sampled.</summary>
    public static readonly SampleClock Clock = new(TimeSpan.FromMinutes(1));

    private readonly Troupe _troupe;
    private readonly Dictionary<(string Kind, NodeId Node), RunningSums> _sums = [];
    private readonly Watch[][] _figures;
    private readonly BookRow?[] _rows;
    private readonly List<BookRow> _said = [];
    private readonly List<BookRow> _ageing = [];

    public Books(Troupe troupe)
    {
        (_troupe, _rows) = (troupe, new BookRow?[troupe.Cohorts.Length]);
        _figures = [.. troupe.Watches.GroupBy(w => (w.Node, w.Total.Key)).Select(g => g.ToArray())];
        foreach (var watch in troupe.Watches)
        {
            _sums.TryAdd((watch.Total.Kind.Key, watch.Node), new(KindShape.Of(watch.Total.Kind)));
        }
    }

    /// <summary>When they must be sampled next.</summary>
    public Instant Next { get; private set; } = Instant.Never;

    /// <summary>Whose members are counted how often from there on.</summary>
    public void Begin(int stretch, Instant at)
    {
        for (var i = 0; i < _rows.Length; i++)
        {
            var cohort = _troupe.Cohorts[i];
            var counts = CountsOf(cohort, stretch);
            if (counts.Length > 0 || _rows[i] is not null)
            {
                (_rows[i] ??= new(cohort.Kind.Measures.Count)).Count(counts, at);
            }
        }

        Next = _sums.Count == 0 ? Instant.Never : Instant.Earlier(Next, Clock.From(at));
    }

    /// <summary>What a life shows after a turn.</summary>
    public void Hear(int cohort, IPlayed life, Instant at)
    {
        if (_rows[cohort] is not { } row)
        {
            return;
        }

        var kind = _troupe.Cohorts[cohort].Kind;
        var measures = Contributing.MeasuresOf(kind, life.State);
        for (var i = 0; i < measures.Length; i++)
        {
            measures[i] = measures[i] with { FreshUntil = life.FreshUntil(kind.Measures[i].Property) };
        }

        if (row.Take(measures, at))
        {
            _said.Add(row);
            Next = Instant.Earlier(Next, Clock.After(at));
        }
    }

    /// <summary>What the cohorts that look are told at that moment: each of those to whom it is news, in their order.</summary>
    public IEnumerable<(int Cohort, TotalSample[] Samples)> Sample(Instant at, Func<int, AssetState?> stateOf)
    {
        Settle(at);
        var news = new SortedDictionary<int, List<TotalSample>>();
        foreach (var watches in _figures)
        {
            var sample = Read(watches[0], at);
            foreach (var watch in watches)
            {
                if (stateOf(watch.Cohort) is { } state && InputFold.Find(state, sample.Key) is { } held && (held.Value != sample.Value || held.Quality != sample.Quality))
                {
                    (news.TryGetValue(watch.Cohort, out var samples) ? samples : news[watch.Cohort] = []).Add(sample);
                }
            }
        }

        return news.Select(n => (n.Key, n.Value.ToArray()));
    }

    private (RunningSums Sums, int Members)[] CountsOf(Cohort cohort, int stretch) =>
    [
        .. cohort.Stays.Where(s => stretch >= s.From && stretch < s.To && _sums.Count > 0).SelectMany(s => Drafting.NodesOf(cohort.Kind, s.Description))
            .Select(n => _sums.GetValueOrDefault((cohort.Kind.Key, n))).OfType<RunningSums>().GroupBy(s => s).Select(g => (g.Key, g.Count())),
    ];

    /// <summary>Counts what was said before that moment, and what has grown old by then. What is said at this very moment is known with the next sample.</summary>
    private void Settle(Instant at)
    {
        var aged = _ageing.Where(r => r.TurnsAt < at).ToArray();
        var settled = _said.Where(r => r.Settle(at)).Concat(aged.Where(r => r.Age(at))).Distinct().ToArray();
        _said.RemoveAll(r => !r.IsBehind);
        _ageing.RemoveAll(r => Array.IndexOf(settled, r) >= 0);
        _ageing.AddRange(settled.Where(r => r.TurnsAt != Instant.Never));
        Next = _said.Count > 0 ? Clock.After(at) : Instant.Never;
        foreach (var row in _ageing)
        {
            Next = Instant.Earlier(Next, Clock.After(row.TurnsAt));
        }
    }

    private TotalSample Read(Watch watch, Instant at)
    {
        var kind = watch.Total.Kind.Key;
        return watch.Total.Read(new() { Node = watch.Node, Kinds = new Dictionary<string, KindTotals> { [kind] = _sums[(kind, watch.Node)].ToTotals() }, AsOf = at }, at);
    }
}
