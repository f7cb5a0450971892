using System.IO.Hashing;
using System.Text;
using Beffroi.Control;

namespace Beffroi.Twin;

/// <summary>What an asset tells those that hang on it. Pure.</summary>
public static class Telling
{
    /// <summary>Longer chains of effects are cut: the cause is too far to be believed.</summary>
    public const int DeepestChain = 8;

    /// <summary>Tells every dependant what became another value in this turn, and what grows old there before it would be believed no longer.</summary>
    public static void Spread(AssetTurn turn, ReadOnlySpan<Slot> before, int depth)
    {
        if (depth >= DeepestChain || turn.State.Dependants is not { Count: > 0 } dependants)
        {
            return;
        }

        foreach (var tell in turn.Kind.Tells)
        {
            var (was, is_) = (before[tell.Property.Slot], turn.State.Slots[tell.Property.Slot]);
            if (is_.Quality == Quality.Unknown || !(tell.Ages ? Following.IsNews(tell.Property, was, is_) : was.Quality == Quality.Unknown || was.Number != is_.Number || was.Text != is_.Text))
            {
                continue;
            }

            foreach (var dependant in dependants.Where(d => d.Link == tell.Link))
            {
                turn.Tell(dependant.Asset, Content(turn, tell, is_, depth + 1));
            }
        }
    }

    /// <summary>Lets go of one that no longer hangs on it.</summary>
    public static void Leave(AssetTurn turn, Dependant dependant, int depth)
    {
        foreach (var tell in turn.Kind.Tells.Where(t => t.Commands && t.Link == dependant.Link && depth < DeepestChain))
        {
            turn.Tell(dependant.Asset, Command(turn, tell, CommandVerb.Relinquish, Value.None, depth + 1));
        }
    }

    /// <summary>Tells a new dependant what it would have been told before.</summary>
    public static void Greet(AssetTurn turn, Dependant dependant, int depth)
    {
        foreach (var tell in turn.Kind.Tells.Where(t => t.Link == dependant.Link))
        {
            var slot = turn.State.Slots[tell.Property.Slot];
            if (slot.Quality != Quality.Unknown && depth < DeepestChain)
            {
                turn.Tell(dependant.Asset, Content(turn, tell, slot, depth + 1));
            }
        }
    }

    private static EffectContent Command(AssetTurn turn, Tell tell, CommandVerb verb, Value value, int depth) => new()
    {
        Form = EffectForm.Command,
        Name = tell.TargetProperty,
        Value = value,
        At = turn.Now,
        Depth = depth,
        Command = new(Identity(turn, tell), tell.TargetProperty, verb, value, ControlSlot.Programme, SourceOf(turn), null, null, new(turn.Asset.ToString(), "Dit par ce dont il dépend.")
        {
            EnglishReason = "Told by what it hangs on.", Depth = depth,
        }),
    };

    /// <summary>The same however often it is sent.</summary>
    private static string Identity(AssetTurn turn, Tell tell) =>
        FormattableString.Invariant($"t-{XxHash3.HashToUInt64(Encoding.UTF8.GetBytes($"{turn.Asset} {tell.TargetProperty}")):x16}-{turn.NextVersion}");

    private static string SourceOf(AssetTurn turn) =>
        turn.Asset.ToString() is { Length: <= Commanding.LongestName } id ? id : FormattableString.Invariant($"{turn.Kind.Key}/{XxHash3.HashToUInt64(Encoding.UTF8.GetBytes(turn.Asset.ToString())):x16}");

    private static EffectContent Content(AssetTurn turn, Tell tell, Slot slot, int depth) => tell.Commands ? Command(turn, tell, CommandVerb.Set, slot.ValueOf(tell.Property), depth) : new()
    {
        Form = EffectForm.Tell,
        Name = tell.TargetProperty,
        Value = slot.ValueOf(tell.Property),
        Quality = tell.Ages ? Quality.Estimated : Quality.Inferred,
        At = slot.At,
        Depth = depth,
    };
}
