using Beffroi.Inventory;
using Beffroi.Rules.Totals;
using Beffroi.Twin;

namespace Beffroi.Rules.BackTesting;

/// <summary>
/// A rule run over changes of the past, in the order they are given: the rules' own code, over shadow states. What the rule did live is left out, so that it
/// can be compared. Pure; one thread.
/// </summary>
internal sealed partial class BackTest(CompiledRule rule, Instant from, INeighbourhood neighbourhood, SampleClock clock)
{
    private readonly AssetKind _kind = rule.Document.Kind;
    private readonly RuleBook _book = new(1, [rule]);
    private readonly RuleMeter _meter = new();
    private readonly Dictionary<AssetId, Shadow> _shadows = [];
    private readonly PriorityQueue<Shadow, Instant> _deadlines = new();
    private bool _hasBegun;
    private bool _judges;

    public BackTestTally Tally { get; } = new();

    /// <summary>Hears how far it has come, at each deadline that is passed.</summary>
    public Action<Instant> Reached { get; init; } = _ => { };

    /// <summary>Ends it where it is: time alone, over a year in which nothing was received, is as much work as anything.</summary>
    public CancellationToken Cancellation { get; init; }

    public void Describe(AssetId asset, Description description)
    {
        _shadows[asset] = new(asset, new(_kind.Properties.Length) { Description = description, Version = 1 });
        Open(description);
    }

    public bool Knows(AssetId asset) => _shadows.ContainsKey(asset);

    /// <summary>The asset's next change as the journal has it. What was before the stretch only makes the state.</summary>
    public void Take(AssetId asset, Change change, long version, Instant at)
    {
        PassUntil(new(at.Microseconds - 1));
        if (_shadows.TryGetValue(asset, out var shadow) && shadow.Armed == at && IsOfTime(change))
        {
            // It is the look at that deadline: what the kind made of it comes before the rules, and the deadline before a sample of the same instant.
            shadow.Armed = Instant.Never;
        }
        else
        {
            PassUntil(at);
        }

        if (shadow is not null)
        {
            shadow.State.Version = Math.Max(0, version - 1);
            Turn(shadow, at, turn => Repeat(turn, change));
            shadow.State.Version = version;
        }

        if (_tellers.TryGetValue(asset, out var teller))
        {
            teller.State.Version = Math.Max(0, version - 1);
            Tell(teller, at, turn => Repeat(turn, change.Facts));
        }

        _counted.GetValueOrDefault(asset)?.Take(change, version, at);
    }

    /// <summary>
    /// Readings of sealed history, observed then; what the kind worked out of them is kept there too. Alarms are not: where the rule waits for one, they are judged again.
    /// </summary>
    public void Take(AssetId asset, IReadOnlyList<Fact> facts, Instant at)
    {
        _judges = rule.HasAlarms;
        PassUntil(new(at.Microseconds - 1));
        if (_shadows.TryGetValue(asset, out var shadow) && shadow.Armed == at && facts.All(f => IsWorkedOut(new(shadow.State, at), f)))
        {
            shadow.Armed = Instant.Never;
        }

        PassUntil(at);
        if (shadow is not null)
        {
            Turn(shadow, at, turn => NoteAgain(turn, facts));
        }

        if (_tellers.TryGetValue(asset, out var teller))
        {
            Tell(teller, at, turn => Repeat(turn, facts.Select(InOrder)));
        }

        _counted.GetValueOrDefault(asset)?.Take(facts.Select(InOrder), at);
    }

    /// <summary>From here on the journal tells of alarms.</summary>
    public void EndHistory(Instant at)
    {
        PassUntil(new(at.Microseconds - 1));
        _judges = false;
    }

    /// <summary>Looks at every deadline up to that moment, each at its own time, and samples totals in between.</summary>
    public void PassUntil(Instant until)
    {
        if (until >= from && !_hasBegun)
        {
            Begin();
        }

        while (Instant.Earlier(_sample, _deadlines.TryPeek(out _, out var first) ? first : Instant.Never) is var due && due <= until && due != Instant.Never)
        {
            Cancellation.ThrowIfCancellationRequested();
            if (first != due || _deadlines.Count == 0)
            {
                Sample(due);
            }
            else if (_deadlines.Dequeue() is var shadow && shadow.Armed == due)
            {
                Reached(due);
                Pass(shadow, due);
            }
        }
    }

    /// <summary>A deadline that has moved since is none, as live: a look at it could make a condition begin earlier than it did.</summary>
    private void Pass(Shadow shadow, Instant due)
    {
        shadow.Armed = Instant.Never;
        if (NextDeadline(shadow) > due)
        {
            Arm(shadow, due);
        }
        else
        {
            Turn(shadow, due, _ => { });
        }
    }

    /// <summary>As when a rule is enabled: all set their deadlines and ask, also those that say nothing.</summary>
    private void Begin()
    {
        _hasBegun = true;
        foreach (var shadow in _shadows.Values)
        {
            Arm(shadow, from);
        }
    }

    private void Turn(Shadow shadow, Instant at, Action<AssetTurn> decide)
    {
        var turn = new AssetTurn(_kind, shadow.Asset, shadow.State, at);
        decide(turn);
        if (_judges)
        {
            Judging.Alarms(turn);

            // Nobody has acknowledged it: history does not keep who did. What is not called up the rota would be due for ever.
            AlarmTimes.Pass(turn);
        }

        if (at >= from)
        {
            shadow.Rules = _book.For(shadow.Rules, shadow.Asset, shadow.State);
            Ruling.Decide(turn, shadow.Rules, new(Instant.Later(shadow.LookedAt, from), 0, _meter, neighbourhood));
            foreach (var fact in turn.RulingFacts)
            {
                if (fact.Firing is { } firing)
                {
                    Tally.Add(firing, EnergyOf(turn, shadow));
                }
            }
        }

        turn.Finish();

        // What the rule commanded was not: nobody may wait for it to be obeyed.
        shadow.State.Controls = null;
        shadow.LookedAt = turn.Now;
        Pass(turn);
        Arm(shadow, at);
    }

    private void Arm(Shadow shadow, Instant at)
    {
        if (at < from && !_judges)
        {
            return;
        }

        var next = NextDeadline(shadow);
        if (next < shadow.Armed)
        {
            shadow.Armed = next;
            _deadlines.Enqueue(shadow, next);
        }
    }

    private Instant NextDeadline(Shadow shadow)
    {
        shadow.Rules = _book.For(shadow.Rules, shadow.Asset, shadow.State);
        var next = Ruling.NextDeadline(shadow.Rules, shadow.State, shadow.LookedAt);
        return _judges ? Instant.Earlier(next, Judging.NextDeadline(_kind, shadow.State, shadow.LookedAt)) : next;
    }

    private void Repeat(AssetTurn turn, Change change)
    {
        if (change.Enrolment is { } enrolment)
        {
            turn.Note(enrolment, change.Cause ?? new("history"));
        }

        foreach (var dependant in change.Dependants)
        {
            turn.Note(dependant);
        }

        Note(turn, change.Facts);
        foreach (var condition in change.Conditions.Where(c => c.Code != rule.Source))
        {
            turn.Note(condition);
        }

        if (change.Retired)
        {
            turn.NoteRetired(change.Cause ?? new("history"));
        }

        if (change.Seen)
        {
            turn.NoteSeen();
        }
    }

    private void Note(AssetTurn turn, IEnumerable<Fact> facts)
    {
        foreach (var fact in facts)
        {
            if (_kind.Find(fact.Property) is { } property)
            {
                turn.Note(property, fact);
                Tally.Read(fact, turn.Now >= from);
            }
        }
    }

    private void NoteAgain(AssetTurn turn, IReadOnlyList<Fact> facts)
    {
        foreach (var fact in facts)
        {
            turn.Note(_kind.Find(fact.Property)!, InOrder(fact));
        }

        foreach (var fact in facts)
        {
            if (!IsWorkedOut(turn.Sight, fact))
            {
                turn.NoteSeen();
                Tally.Read(fact with { Marks = fact.Marks & ~FactMarks.Corrected }, turn.Now >= from);
            }
        }
    }

    /// <summary>Whether the kind made it of the others, rather than that it was received: history keeps both alike.</summary>
    private bool IsWorkedOut(Sight sight, Fact fact) =>
        fact.IsDerived || (!fact.IsCorrection && _kind.Derive(sight).Any(d => d.Property.Name == fact.Property && d.Quality == fact.Quality && d.Value == fact.Value));

    /// <summary>In observed order nothing is late.</summary>
    private static Fact InOrder(Fact fact) => fact with { Marks = fact.Marks & ~FactMarks.Late };

    private static bool IsOfTime(Change change) =>
        change is { Receipts: [], Heard: [], Enrolment: null, Correction: null, Retired: false, Seen: false };

    private double? EnergyOf(AssetTurn turn, Shadow shadow)
    {
        double? sum = null;
        foreach (var command in rule.Document.Actions.OfType<RuleAction.Command>().Where(c => c.For is not null && c.Control.Form == ValueForm.Number && c.Targets.Kind.Key == _kind.Key))
        {
            var targets = command.Targets switch
            {
                RuleTargets.Self => [shadow],
                RuleTargets.Neighbours near when shadow.State.Description?.Place is { } place => neighbourhood.Near(near, shadow.Asset, place).Select(a => _shadows.GetValueOrDefault(a)).OfType<Shadow>(),
                _ => [],
            };
            foreach (var target in targets)
            {
                var sight = new Sight(target.State, turn.Now);
                if (_kind.PowerAt(sight, command.Control, command.Value.Number) is { } then && _kind.PowerAt(sight, command.Control, null) is { } now)
                {
                    sum = (sum ?? 0) + ((then - now) / 1000 * command.For!.Value.TotalHours);
                }
            }
        }

        return sum;
    }
}
