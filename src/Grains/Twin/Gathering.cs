using Beffroi.Alarms;

namespace Beffroi.Twin;

/// <summary>
/// An alarm that others follow from: it suppresses them by effects of its asset's own change, keeps who they are, and releases them when it ends. Pure.
/// </summary>
public static class Gathering
{
    /// <summary>
    /// Gathers children under an alarm of this asset, raising it first when it is one of the kernel's (<see cref="KernelAlarms.DependantsLost"/>,
    /// <see cref="KernelAlarms.BranchLost"/>); or, with <paramref name="over"/>, ends such an alarm. Children that are there already stay.
    /// </summary>
    public static Outcome Decide(AssetTurn turn, string root, AlarmName[] children, bool over)
    {
        if (over)
        {
            return Raising.End(turn, root);
        }

        if (AlarmFold.Find(turn.State, root) is not { Active: true })
        {
            var raised = KernelAlarms.IsInferred(root) ? Raising.Raise(turn, KernelAlarms.Row(turn.Kind, root)! with { Code = root }) : NotActive(turn, root);
            if (raised.IsRefused)
            {
                return raised;
            }
        }

        var known = AlarmFold.Find(turn.State, root)!.Children;
        var added = children.Except(known).Where(child => child.Asset != turn.Asset).ToArray();
        foreach (var child in added)
        {
            turn.Note(new AlarmFact(root, AlarmStep.Gathered, AlarmActs.Twin, Parent: child));
            Tell(turn, child, new(child.Code, AlarmVerb.Suppress, Parent: new(turn.Asset, root)));
        }

        return added.Length == 0 ? Outcome.Unchanged : Outcome.Taken;
    }

    /// <summary>Lets go of the children of alarms that have ended.</summary>
    public static void Release(AssetTurn turn)
    {
        foreach (var alarm in turn.State.Alarms?.Where(a => !a.Active && a.Children.Length > 0).ToArray() ?? [])
        {
            foreach (var child in alarm.Children)
            {
                Tell(turn, child, new(child.Code, AlarmVerb.Unsuppress, Parent: new(turn.Asset, alarm.Code)));
            }

            turn.Note(new AlarmFact(alarm.Code, AlarmStep.Released, AlarmActs.Twin));
        }
    }

    private static void Tell(AssetTurn turn, AlarmName child, AlarmAct act) =>
        turn.Tell(child.Asset, new() { Form = EffectForm.Alarm, Name = child.Code, At = turn.Now, Alarm = act });

    private static Outcome NotActive(AssetTurn turn, string root) =>
        Outcome.Refused("alarm-normal", $"{root} of {turn.Asset} does not hold.", "Nothing was gathered: look again.");
}
