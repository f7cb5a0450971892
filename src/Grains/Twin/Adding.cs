namespace Beffroi.Twin;

/// <summary>What indexes of an asset add to those of what it hangs on. Pure.</summary>
public static class Adding
{
    /// <summary>Tells the target of each link by how much an index has grown in this turn.</summary>
    public static void Spread(AssetTurn turn, ReadOnlySpan<Slot> before, int depth)
    {
        if (depth >= Telling.DeepestChain || turn.State.Description?.Links is not { Count: > 0 } links)
        {
            return;
        }

        foreach (var add in turn.Kind.Adds)
        {
            var (was, is_) = (before[add.Index.Slot], turn.State.Slots[add.Index.Slot]);
            var grown = Round(add.Index, is_.Number - was.Number);
            if (grown > 0 && links.TryGetValue(add.Link, out var target) && target is { } asset)
            {
                turn.Tell(asset, new() { Form = EffectForm.Add, Name = add.TargetProperty, Value = Value.Of(grown), Quality = Quality.Inferred, At = is_.At, Depth = depth + 1 });
            }
        }
    }

    /// <summary>Takes a growth. It may come before the asset is described: what is added then is not lost.</summary>
    public static Outcome Take(AssetTurn turn, EffectContent told)
    {
        if (turn.State.Retired)
        {
            return Outcome.Refused(RejectionCode.RetiredAsset, $"{turn.Asset} was taken out of the inventory; nothing is expected of it.", "Nothing is lost: the sender keeps its own index.");
        }

        if (turn.Kind.Find(told.Name) is not { Form: ValueForm.Number } property || told.Value is not { Form: ValueForm.Number })
        {
            return Outcome.Refused(RejectionCode.UnknownProperty, $"A {turn.Kind.Key} cannot be told '{told.Name}'.", "Correct the tells of the kind that sent it.");
        }

        var slot = turn.State.Slots[property.Slot];
        var sum = Value.Of(Round(property, slot.Number + told.Value.Number));
        turn.Note(property, new(property.Name, sum, Instant.Later(told.At, slot.At), told.Quality, FactMarks.Derived));
        return Outcome.Taken;
    }

    private static double Round(Property property, double number) => Math.Round(number, property.Decimals, MidpointRounding.AwayFromZero);
}
