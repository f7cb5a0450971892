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
    private readonly Dictionary<string, KindShape> _shapes = [];
    private readonly BookRow?[] _rows;
    private readonly PriorityQueue<int, long> _stale = new();
    private readonly TotalSample?[] _told;

    public Books(Troupe troupe)
    {
        (_troupe, _rows, _told) = (troupe, new BookRow?[troupe.Cohorts.Length], new TotalSample?[troupe.Watches.Length]);
        foreach (var watch in troupe.Watches)
        {
            var shape = _shapes[watch.Total.Kind.Key] = KindShape.Of(watch.Total.Kind);
            _sums.TryAdd((watch.Total.Kind.Key, watch.Node), new(shape));
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
            if (!_shapes.ContainsKey(cohort.Kind.Key))
            {
                continue;
            }

            var counts = new Dictionary<RunningSums, int>();
            foreach (var stay in cohort.Stays.Where(s => stretch >= s.From && stretch < s.To))
            {
                foreach (var node in Drafting.NodesOf(cohort.Kind, stay.Description))
                {
                    if (_sums.TryGetValue((cohort.Kind.Key, node), out var sums))
                    {
                        counts[sums] = counts.GetValueOrDefault(sums) + 1;
                    }
                }
            }

            (_rows[i] ??= new(cohort.Kind.Measures.Count)).Count([.. counts.Select(c => (c.Key, c.Value))], at);
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

        var (kind, name) = (_troupe.Cohorts[cohort].Kind, _troupe.Cohorts[cohort].First);
        var contribution = Contributing.Of(kind, 0, name, life.State)!;
        for (var i = 0; i < contribution.Measures.Length; i++)
        {
            contribution.Measures[i] = contribution.Measures[i] with { FreshUntil = life.FreshUntil(kind.Measures[i].Property) };
        }

        if (row.Take(contribution, at))
        {
            Next = Instant.Earlier(Next, Clock.After(at));
        }
    }

    /// <summary>What the cohorts that look are told at that moment: each of those to whom it is news.</summary>
    public IEnumerable<(int Cohort, TotalSample[] Samples)> Sample(Instant at, Func<int, AssetState?> stateOf)
    {
        Settle(at);
        var news = new SortedDictionary<int, List<TotalSample>>();
        for (var i = 0; i < _told.Length; i++)
        {
            var watch = _troupe.Watches[i];
            var sample = Read(watch, at);
            if (stateOf(watch.Cohort) is { } state && InputFold.Find(state, sample.Key) is { } held && (held.Value != sample.Value || held.Quality != sample.Quality))
            {
                (news.TryGetValue(watch.Cohort, out var samples) ? samples : news[watch.Cohort] = []).Add(sample);
            }
        }

        return news.Select(n => (n.Key, n.Value.ToArray()));
    }

    private void Settle(Instant at)
    {
        Next = Instant.Never;
        for (var i = 0; i < _rows.Length; i++)
        {
            if (_rows[i] is { } row)
            {
                // What was said at this very moment is known with the next sample.
                Next = row.Settle(at) ? Next : Instant.Earlier(Next, Clock.After(at));
                Next = row.TurnsAt is var turns && turns != Instant.Never ? Instant.Earlier(Next, Clock.After(turns)) : Next;
            }
        }
    }

    private TotalSample Read(Watch watch, Instant at)
    {
        var kind = watch.Total.Kind.Key;
        return watch.Total.Read(new() { Node = watch.Node, Kinds = new Dictionary<string, KindTotals> { [kind] = _sums[(kind, watch.Node)].ToTotals() }, AsOf = at }, at);
    }
}
