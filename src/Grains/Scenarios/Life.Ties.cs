using Beffroi.Rules;
using Beffroi.Twin;

namespace Beffroi.Scenarios;

/// <summary>What a life has to do with others: they tell it something, and hear what it tells them. One that is bound to nobody does nothing here.</summary>
internal sealed partial class Life
{
    /// <summary>Hears of each turn of a life that is bound to others, before it ends.</summary>
    public Action<AssetTurn>? Speaks { get; init; }

    public AssetState State => _state;

    /// <summary>When it wants a turn before that moment; that moment or later when it does not.</summary>
    public Instant NextTurn(Instant end) => Due(end);

    public void TakeTurn(Instant at) => Turn(at);

    /// <summary>Gives it what others tell.</summary>
    public void Take(Instant at, EffectChain chain, Action<AssetTurn> told)
    {
        _isStirred = true;
        Turn(at, told, chain);
    }

    /// <summary>Until when what it says of that property is believed, if nothing else happens: what it reports all the while never ends.</summary>
    public Instant FreshUntil(Property property) =>
        _state.Slots[property.Slot] is var slot && slot.Quality == Quality.Measured && Array.Exists(_shown, s => s.Property == property) ? Instant.Never : slot.FreshUntil(property);

    private void Speak(AssetTurn turn)
    {
        if (_cohort.Ties is not null)
        {
            Following.Inform(turn, turn.Chain.Depth);
            Speaks?.Invoke(turn);
        }
    }

    /// <summary>What others told and would tell again, the same, by then.</summary>
    private void Renew(Instant at)
    {
        for (var i = 0; _state.Inputs is { } inputs && i < inputs.Count; i++)
        {
            if (_cohort.Ties!.Renewal(inputs[i].Key).At(inputs[i], at) is var told && told > inputs[i].At)
            {
                inputs[i] = inputs[i] with { At = told };
            }
        }
    }

    private Instant NextRenewal(Instant after)
    {
        var next = Instant.Never;
        foreach (var held in _state.Inputs ?? [])
        {
            next = Instant.Earlier(next, _cohort.Ties!.Renewal(held.Key).Next(held, after));
        }

        return next;
    }

    /// <summary>What is told again just now.</summary>
    private void RepeatTold(AssetTurn turn)
    {
        for (var i = 0; _state.Inputs is { } inputs && i < inputs.Count; i++)
        {
            if (inputs[i] is { Quality: not Quality.Unknown } held && held.At == turn.Now && turn.InputFacts.Count == 0)
            {
                turn.Note(new InputFact(held));
            }
        }
    }

    /// <summary>Looking ahead listens ahead; what others tell may come before that, so it is forgotten again.</summary>
    private Instant NextGlance()
    {
        if (_cohort.Ties is null)
        {
            return LookAhead();
        }

        var (seen, inputs, slots) = (_state.LastSeen, _state.Inputs?.ToArray(), _state.Slots.ToArray());
        var glance = LookAhead();
        slots.CopyTo(_state.Slots, 0);
        (_state.LastSeen, _state.Inputs) = (seen, inputs is null ? null : [.. inputs]);
        return glance;
    }
}
