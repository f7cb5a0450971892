using Beffroi.Control;
using Beffroi.Journal;

namespace Beffroi.Twin;

/// <summary>What a turn writes of commands and orders: who commanded what into the audit, each order it touched as it stands now into its register. Pure.</summary>
internal static class ControlRows
{
    public static void Add(List<RegisterWrite> writes, AssetTurn turn)
    {
        // A programme writes every night of every lamp: the document it is has its own trail.
        foreach (var fact in turn.ControlFacts.Where(f => f.Step != ControlStep.Ended && f.Entry.Slot != ControlSlot.Programme))
        {
            var cause = fact.Cause ?? fact.Entry.Cause;
            var action = fact.Step == ControlStep.Written ? "command" : "relinquish";
            writes.Add(new RegisterWrite.Audit(new(turn.Now, cause.Author, action, $"{turn.Asset} {fact.Control}", turn.State.Version, cause.Reason, [])));
        }

        foreach (var (control, id) in turn.OrderFacts.Select(f => (f.Control, f.Id)).Distinct())
        {
            var state = ControlFold.Find(turn.State, control);
            if ((state?.Order?.Id == id ? state.Order : state?.Past.Find(o => o.Id == id)) is { } order)
            {
                writes.Add(new RegisterWrite.OrderPut(new(turn.Asset, order, turn.State.Version)));
            }
        }
    }
}
