using Beffroi.Twin;

namespace Beffroi.Scenarios;

/// <summary>A life that others hear of, or that hears of others: it has its turns when its troupe gives them to it.</summary>
internal interface IPlayed
{
    AssetState State { get; }

    /// <summary>When it wants a turn before that moment; that moment or later when it does not.</summary>
    Instant NextTurn(Instant end);

    void TakeTurn(Instant at);

    /// <summary>Gives it what others tell, in a turn of its own.</summary>
    void Take(Instant at, EffectChain chain, Action<AssetTurn> told);

    /// <summary>Until when what it says of that property is believed, if nothing else happens.</summary>
    Instant FreshUntil(Property property);
}
