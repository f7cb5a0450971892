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

    public BackTestTally Tally { get; } = new();

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
            Turn(shadow, at, turn => Repeat(turn, change), judges: false);
            shadow.State.Version = version;
        }

        if (_tellers.TryGetValue(asset, out var teller))
        {
            teller.State.Version = Math.Max(0, version - 1);
            Tell(teller, at, turn => Repeat(turn, change.Facts), judges: false);
        }

        _counted.GetValueOrDefault(asset)?.Take(change, version, at);
    }

    /// <summary>Readings of sealed history: what the kind makes of them is worked out again.</summary>
    public void Take(AssetId asset, IReadOnlyCollection<Fact> facts, Instant at)
    {
        PassUntil(at);
        if (_shadows.TryGetValue(asset, out var shadow))
        {
            Turn(shadow, at, turn => Note(turn, facts), judges: true);
        }

        if (_tellers.TryGetValue(asset, out var teller))
        {
            Tell(teller, at, turn => Repeat(turn, facts), judges: true);
        }

        _counted.GetValueOrDefault(asset)?.Take(facts, at);
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
            if (first != due || _deadlines.Count == 0)
            {
                Sample(due);
            }
            else if (_deadlines.Dequeue() is var shadow && shadow.Armed == due)
            {
                shadow.Armed = Instant.Never;
                Turn(shadow, due, _ => { }, judges: false);
            }
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

    private void Turn(Shadow shadow, Instant at, Action<AssetTurn> decide, bool judges)
    {
        var turn = new AssetTurn(_kind, shadow.Asset, shadow.State, at);
        decide(turn);
        if (judges)
        {
            Judging.Decide(turn);
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
        shadow.LookedAt = turn.Now;
        Pass(turn);
        Arm(shadow, at);
    }

    private void Arm(Shadow shadow, Instant at)
    {
        if (at < from)
        {
            return;
        }

        shadow.Rules = _book.For(shadow.Rules, shadow.Asset, shadow.State);
        var next = Ruling.NextDeadline(shadow.Rules, shadow.State, shadow.LookedAt);
        if (next < shadow.Armed)
        {
            shadow.Armed = next;
            _deadlines.Enqueue(shadow, next);
        }
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
