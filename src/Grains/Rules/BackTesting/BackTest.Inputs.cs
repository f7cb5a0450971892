using Beffroi.Inventory;
using Beffroi.Twin;

namespace Beffroi.Rules.BackTesting;

/// <summary>What assets in scope hang on, as far as the rule looks at it: it is told in the turn that made it, by the code that tells it live.</summary>
internal sealed partial class BackTest
{
    private readonly Dictionary<AssetId, Teller> _tellers = [];

    /// <summary>An asset that others in scope hang on.</summary>
    public void DescribeOther(AssetKind kind, AssetId asset, Description description) =>
        _tellers[asset] = new(kind, asset, new(kind.Properties.Length) { Description = description, Version = 1 });

    public bool Follows(AssetId asset) => _tellers.ContainsKey(asset) || _counted.ContainsKey(asset);

    private void Tell(Teller teller, Instant at, Action<AssetTurn> decide)
    {
        var turn = new AssetTurn(teller.Kind, teller.Asset, teller.State, at);
        decide(turn);
        Following.Inform(turn, 0);
        turn.Finish();
        Pass(turn);
    }

    private static void Repeat(AssetTurn turn, IEnumerable<Fact> facts)
    {
        foreach (var fact in facts)
        {
            if (turn.Kind.Find(fact.Property) is { } property)
            {
                turn.Note(property, fact);
            }
        }
    }

    /// <summary>Gives what a turn told to those it is for, at that moment. What is not about inputs goes nowhere.</summary>
    private void Pass(AssetTurn told)
    {
        for (var i = 0; i < told.Effects.Count; i++)
        {
            var effect = told.Effects[i];
            var incoming = new IncomingEffect(told.Asset, told.State.Version, i, effect.Content);
            if (effect.Content.Form == EffectForm.Input && _shadows.TryGetValue(effect.Target, out var shadow))
            {
                Turn(shadow, told.Now, turn => Following.Take(turn, incoming));
            }
            else if (effect.Content.Form is EffectForm.Asked or EffectForm.Unasked && _tellers.TryGetValue(effect.Target, out var teller))
            {
                Tell(teller, told.Now, turn => Following.Ask(turn, told.Asset, effect.Content.Name, effect.Content.Form == EffectForm.Unasked));
            }
        }
    }
}
