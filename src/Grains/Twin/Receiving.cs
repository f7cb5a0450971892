namespace Beffroi.Twin;

/// <summary>Decides about effects of other assets: in their order, once. Pure.</summary>
public static class Receiving
{
    public static Outcome Decide(AssetTurn turn, IncomingEffect effect)
    {
        var mark = new EffectMark(effect.Version, effect.Index);
        if (turn.State.Heard?.TryGetValue(effect.Source, out var heard) == true && mark.CompareTo(heard) <= 0)
        {
            return Outcome.Unchanged;
        }

        var outcome = Apply(turn, effect);
        if (!outcome.IsRefused)
        {
            turn.Note(new HeardFact(effect.Source, mark));
        }

        return outcome;
    }

    private static Outcome Apply(AssetTurn turn, IncomingEffect effect)
    {
        var dependant = new Dependant(effect.Source, effect.Content.Name);
        switch (effect.Content.Form)
        {
            // A dependant may be enrolled before what it hangs on: the link waits here for the description.
            case EffectForm.Linked:
                turn.Note(new DependantFact(dependant, Gone: false));
                Telling.Greet(turn, dependant, effect.Content.Depth);
                Guarding.Join(turn, dependant, gone: false, effect.Content.Depth);
                return Outcome.Taken;
            case EffectForm.Unlinked:
                turn.Note(new DependantFact(dependant, Gone: true));
                Following.Leave(turn, dependant);
                Guarding.Join(turn, dependant, gone: true, effect.Content.Depth);
                Telling.Leave(turn, dependant, effect.Content.Depth);
                return Outcome.Taken;
            case EffectForm.Site when effect.Content.Site is not null:
                return Guarding.Receive(turn, effect.Source, effect.Content);
            case EffectForm.Alarm:
                return Follow(turn, effect.Content);
            case EffectForm.Command when effect.Content.Command is { } command:
                return Commanding.Decide(turn, command);
            case EffectForm.Input:
                return Following.Take(turn, effect);
            case EffectForm.Add:
                return Adding.Take(turn, effect.Content);
            case EffectForm.Asked or EffectForm.Unasked:
                return Following.Ask(turn, effect.Source, effect.Content.Name, effect.Content.Form == EffectForm.Unasked);
            default:
                return Fill(turn, effect.Content);
        }
    }

    /// <summary>Suppresses an alarm that follows from the sender's, or releases it. One that may not be suppressed stays as it is: it calls by itself.</summary>
    private static Outcome Follow(AssetTurn turn, EffectContent told)
    {
        if (told.Alarm is { Parent: { } parent } act && turn.State is { Description: not null, Retired: false })
        {
            AlarmActs.Decide(turn, act, new(AlarmActs.Twin, parent.ToString()));
        }

        return Outcome.Taken;
    }

    private static Outcome Fill(AssetTurn turn, EffectContent told)
    {
        if (turn.State.Description is null || turn.State.Retired)
        {
            return Outcome.Refused(RejectionCode.UnknownAsset, $"There is no asset {turn.Asset}.", "Nothing is lost: it is told again when it is linked again.");
        }

        if (turn.Kind.Find(told.Name) is not { } property || ValueCheck.Fault(property, told.Value, out var value) is not null)
        {
            return Outcome.Refused(RejectionCode.UnknownProperty, $"A {turn.Kind.Key} cannot be told '{told.Name}'.", "Correct the tells of the kind that sent it.");
        }

        ref var slot = ref turn.State.Slots[property.Slot];
        if (told.Quality == Quality.Estimated && slot.QualityAt(property, turn.Now) == Quality.Measured)
        {
            return Outcome.Taken;
        }

        var late = slot.Quality != Quality.Unknown && told.At < slot.At ? FactMarks.Late : FactMarks.None;
        turn.Note(property, new(property.Name, value, told.At, told.Quality, late | FactMarks.Derived));
        return Outcome.Taken;
    }
}
