using Beffroi.Control;
using Beffroi.Rules.Totals;
using Beffroi.Twin;

namespace Beffroi.Scenarios;

/// <summary>
/// A troupe in virtual time: whoever wants a turn first has it, and what it tells others they hear at that moment, sorted by whom it is for, who tells it, and in which
/// order. Totals are sampled by the clock, after all turns of that moment. Pure; one thread.
/// </summary>
internal sealed class Performance
{
    private const int MostRounds = 10_000;

    private readonly Troupe _troupe;
    private readonly Role?[] _roles;
    private readonly Instant[] _due;
    private readonly PriorityQueue<int, (long At, int Role)> _queue = new();
    private readonly Books _books;
    private readonly ILookup<(int Source, string Name), Bond> _commands;
    private readonly ILookup<(int Target, string Name), Bond> _inputs;
    private readonly List<Message> _told = [];
    private readonly HashSet<string> _commanded = [];
    private int _stretch;
    private Instant _cut;

    public Performance(Troupe troupe)
    {
        (_troupe, _books) = (troupe, new(troupe));
        (_roles, _due) = (new Role?[troupe.Cohorts.Length], new Instant[troupe.Cohorts.Length]);
        _commands = troupe.Bonds.Where(b => b.IsCommand).ToLookup(b => (b.Source, b.Name));
        _inputs = troupe.Bonds.Where(b => !b.IsCommand).ToLookup(b => (b.Target, b.Name));
    }

    /// <summary>Those that have begun and not ended, at their places.</summary>
    public IEnumerable<Role> Roles => _roles.OfType<Role>();

    /// <param name="begin">A cohort's role, from that stretch on; what it tells goes to whom it is given.</param>
    public void Pass(int stretch, Instant from, Instant cut, Func<Cohort, Action<AssetTurn>, Role> begin, CancellationToken cancellation)
    {
        (_stretch, _cut) = (stretch, cut);
        for (var i = 0; i < _roles.Length; i++)
        {
            var (cohort, place) = (_troupe.Cohorts[i], i);
            _roles[i] = stretch < cohort.Begin || stretch >= cohort.End ? null : _roles[i] ?? begin(cohort, turn => Hear(place, turn));
            _roles[i]?.Enter(stretch);
            Queue(i);
        }

        _books.Begin(stretch, from);
        Turn(from);
        Play(cancellation);
        foreach (var role in Roles)
        {
            role.Until(cut);
        }
    }

    private void Play(CancellationToken cancellation)
    {
        var (standing, before) = (0, new Instant(long.MinValue));
        while (Instant.Earlier(NextTurn(), _books.Next) is var at && at < _cut)
        {
            cancellation.ThrowIfCancellationRequested();
            standing = at > before ? 0 : standing + 1;
            before = at;
            if (standing > MostRounds)
            {
                throw new InvalidOperationException($"Time stands still at {at} for {_troupe.Cohorts[0].First} and those it hears of.");
            }

            if (NextTurn() > at)
            {
                Sample(at);
            }

            while (NextTurn() == at)
            {
                var place = _queue.Dequeue();
                _roles[place]!.Life.TakeTurn(at);
                Passed(place, at);
            }

            Deliver(at);
        }
    }

    /// <summary>When the first of them wants a turn; entries of before something else moved it are dropped.</summary>
    private Instant NextTurn()
    {
        while (_queue.TryPeek(out var place, out var key))
        {
            if (_due[place].Microseconds == key.At)
            {
                return _due[place];
            }

            _queue.Dequeue();
        }

        return Instant.Never;
    }

    private void Queue(int place)
    {
        _due[place] = _roles[place]?.Life.NextTurn(_cut) ?? Instant.Never;
        if (_due[place] < _cut)
        {
            _queue.Enqueue(place, (_due[place].Microseconds, place));
        }
    }

    private void Passed(int place, Instant at)
    {
        _books.Hear(place, _roles[place]!.Life, at);
        Queue(place);
    }

    private void Sample(Instant at)
    {
        foreach (var (place, samples) in _books.Sample(at, place => _roles[place]?.Life.State))
        {
            _roles[place]!.Life.Take(at, default, turn => Sampling.Take(turn, samples));
            Passed(place, at);
        }
    }

    /// <summary>Until nobody has anything to tell: a chain of effects is cut where it is cut live.</summary>
    private void Deliver(Instant at)
    {
        while (_told.Count > 0)
        {
            var round = _told.OrderBy(m => m.Target).ThenBy(m => m.Source).ThenBy(m => m.Sequence).GroupBy(m => m.Target).Select(g => g.ToArray()).ToArray();
            _told.Clear();
            foreach (var messages in round)
            {
                if (_roles[messages[0].Target] is { } role)
                {
                    // What comes at one moment comes in one turn, as live what waits for the same asset does.
                    role.Life.Take(at, EffectChain.Of([.. messages.Select(m => Incoming(role, m))]), turn => Array.ForEach(messages, m => Take(turn, m, role)));
                    Passed(messages[0].Target, at);
                }
            }
        }
    }

    private void Take(AssetTurn turn, Message message, Role role)
    {
        switch (message.Content.Form)
        {
            case EffectForm.Input:
                Following.Take(turn, Incoming(role, message));
                break;
            case EffectForm.Command:
                Commanding.Decide(turn, message.Content.Command!);
                break;
            case EffectForm.Asked or EffectForm.Unasked:
                Following.Ask(turn, Address(message.Source), message.Content.Name, message.Content.Form == EffectForm.Unasked);
                break;
            default:
                break;
        }
    }

    // Whoever is told knows the source by the name of the one that its first member hangs on.
    private static IncomingEffect Incoming(Role role, Message message) =>
        new(InputFold.Find(role.Life.State, message.Content.Name)?.Source ?? role.Cohort.First, 0, message.Sequence, message.Content);

    /// <summary>Sorts what a turn tells by whom it is for.</summary>
    private void Hear(int place, AssetTurn turn)
    {
        _commanded.Clear();
        foreach (var effect in turn.Effects)
        {
            var content = EffectChain.Of(turn, effect.Content);
            switch (content.Form)
            {
                case EffectForm.Input when int.TryParse(effect.Target.Key, out var follower):
                    Tell(follower, place, content);
                    break;
                case EffectForm.Asked:
                    Ask(place, content);
                    break;
                case EffectForm.Command when content.Command is { Cause.Rule: { } rule } command && Drafting.NameOf(rule, Rules.Actions.IndexOf(command)) is var name && _commanded.Add(name):
                    foreach (var bond in _commands[(place, name)].Where(b => b.IsIn(_stretch)))
                    {
                        Tell(bond.Target, place, content);
                    }

                    break;
                default:
                    break;
            }
        }
    }

    private void Ask(int place, EffectContent content)
    {
        foreach (var bond in _inputs[(place, content.Name)].Where(b => b.IsIn(_stretch)))
        {
            Tell(bond.Source, place, content);
        }
    }

    /// <summary>Where what they look at becomes another cohort's, those that look ask there.</summary>
    private void Turn(Instant at)
    {
        foreach (var bond in _troupe.Bonds.Where(b => !b.IsCommand && (b.From == _stretch || b.To == _stretch) && _roles[b.Target] is { } role && role.Cohort.Begin < _stretch))
        {
            Tell(bond.Source, bond.Target, new() { Form = bond.To == _stretch ? EffectForm.Unasked : EffectForm.Asked, Name = bond.Name, At = at });
        }

        Deliver(at);
    }

    private void Tell(int target, int source, EffectContent content) => _told.Add(new(target, source, _told.Count, content));

    private AssetId Address(int place) => AssetId.Of(_troupe.Cohorts[place].Kind.Key, place.ToString(System.Globalization.CultureInfo.InvariantCulture));
}
