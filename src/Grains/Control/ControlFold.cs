using Beffroi.Twin;

namespace Beffroi.Control;

/// <summary>Stacks and orders after a fact. Pure and total, the same live and in recovery.</summary>
public static class ControlFold
{
    public static void Apply(AssetState state, ControlFact fact)
    {
        var control = StateOf(state, fact.Control);
        control.Entries.RemoveAll(e => e.Slot == fact.Entry.Slot && e.Source == fact.Entry.Source);
        if (fact.Step == ControlStep.Written)
        {
            control.Entries.Add(fact.Entry);
            Remember(control, fact.Entry.Command);
        }
        else if (fact.Command is { } command)
        {
            Remember(control, command);
        }
    }

    public static void Apply(AssetState state, OrderFact fact)
    {
        var control = StateOf(state, fact.Control);
        if (fact.Issued is { } issued)
        {
            if (control.Order is { } before)
            {
                control.Past.Insert(0, before);
                control.Past.RemoveRange(Math.Min(control.Past.Count, ControlState.PastOrders), Math.Max(0, control.Past.Count - ControlState.PastOrders));
            }

            control.Order = issued;
        }
        else if (control.Order is { } order && order.Id == fact.Id)
        {
            control.Order = order with { Steps = [.. order.Steps, fact.Step], ConfirmBy = fact.ConfirmBy, RetryAt = fact.RetryAt, Attempts = fact.Attempts };
        }
    }

    /// <summary>The stack of that control; null before its first command.</summary>
    public static ControlState? Find(AssetState state, string control)
    {
        if (state.Controls is { } controls)
        {
            foreach (var known in controls)
            {
                if (known.Control == control)
                {
                    return known;
                }
            }
        }

        return null;
    }

    private static ControlState StateOf(AssetState state, string name)
    {
        if (Find(state, name) is { } known)
        {
            return known;
        }

        var control = new ControlState { Control = name };
        (state.Controls ??= []).Add(control);
        return control;
    }

    private static void Remember(ControlState control, string command)
    {
        control.Commands.Add(command);
        if (control.Commands.Count > ControlState.RememberedCommands)
        {
            control.Commands.RemoveAt(0);
        }
    }
}
