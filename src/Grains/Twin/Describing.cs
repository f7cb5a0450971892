using Beffroi.Alarms;
using Beffroi.Inventory;

namespace Beffroi.Twin;

/// <summary>Decides about what an asset is said to be: checks it against the kind, merges it with what is known, and tells those it newly hangs on. Pure.</summary>
public static class Describing
{
    /// <summary>Enrols or changes the asset. <paramref name="ordinal"/> is used when it has none yet.</summary>
    public static Outcome Decide(AssetTurn turn, Description told, Cause cause, int ordinal)
    {
        if (DescriptionCheck.Fault(turn.Kind, told) is { } refusal)
        {
            return refusal;
        }

        if (told.Links?.Values.Contains(turn.Asset) == true)
        {
            return Outcome.Refused("link-to-itself", $"{turn.Asset} would hang on itself.", "Name what it really hangs on, or nothing.");
        }

        var before = turn.State.Description;
        var after = DescriptionMerge.Of(before, told);
        if (before is not null && !turn.State.Retired && DescriptionMerge.Same(before, after))
        {
            return Outcome.Unchanged;
        }

        var linkedBefore = turn.State.Retired ? null : before;
        turn.Note(new Enrolment(after, before is null ? ordinal : turn.State.Ordinal), cause);
        TellLinks(turn, linkedBefore, after);
        return Outcome.Taken;
    }

    public static Outcome Retire(AssetTurn turn, Cause cause)
    {
        if (turn.State.Description is not { } description)
        {
            return Outcome.Refused(RejectionCode.UnknownAsset, $"There is no asset {turn.Asset}.", "Check the id: nothing was retired.");
        }

        if (turn.State.Retired)
        {
            return Outcome.Unchanged;
        }

        foreach (var condition in turn.State.Conditions?.ToArray() ?? [])
        {
            turn.Note(new ConditionFact(condition.Code, ConditionStep.Ended));
        }

        Gathering.Release(turn);
        foreach (var alarm in turn.State.Alarms?.Where(a => a.State != AlarmState.Normal).ToArray() ?? [])
        {
            turn.Note(new AlarmFact(alarm.Code, AlarmStep.Dropped, AlarmActs.Twin));
        }

        turn.NoteRetired(cause);
        TellLinks(turn, description, new());
        return Outcome.Taken;
    }

    private static void TellLinks(AssetTurn turn, Description? before, Description after)
    {
        foreach (var link in turn.Kind.Links)
        {
            var (was, becomes) = (Target(before, link), Target(after, link));
            if (was == becomes)
            {
                continue;
            }

            if (was is { } left)
            {
                turn.Tell(left, Content(EffectForm.Unlinked, link, turn.Now));
            }

            if (becomes is { } joined)
            {
                turn.Tell(joined, Content(EffectForm.Linked, link, turn.Now));
                Guarding.Relink(turn, link);
            }
        }
    }

    private static AssetId? Target(Description? description, Link link) =>
        description?.Links is { } links && links.TryGetValue(link.Name, out var target) ? target : null;

    private static EffectContent Content(EffectForm form, Link link, Instant at) => new() { Form = form, Name = link.Name, At = at };
}
