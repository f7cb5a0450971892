using Beffroi.Rules;
using Beffroi.Twin;

namespace Beffroi.Scenarios;

/// <summary>What a life has to do with others: they tell it something, and hear what it tells them. One that is bound to nobody does nothing here.</summary>
internal sealed partial class Life : IPlayed
{
    /// <summary>Hears of each turn of a life that is bound to others, before it ends.</summary>
    public Action<AssetTurn>? Speaks { get; init; }

    public AssetState State => _state;

    public Instant NextTurn(Instant end) => Due(end);

    public void TakeTurn(Instant at) => Turn(at);

    public void Take(Instant at, EffectChain chain, Action<AssetTurn> told)
    {
        _isStirred = true;
        Turn(at, told, chain);
    }

    // What it reports all the while never grows old.
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
