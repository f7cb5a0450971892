using Beffroi.Control;
using Beffroi.Twin;

namespace Beffroi.Scenarios;

/// <summary>What a simulated device does of what its stacks ask for: at once what may be done, and nothing of what may not. Pure.</summary>
internal static class Obedience
{
    /// <summary>By control; null when it is left to itself.</summary>
    public static Dictionary<string, Value>? Of(AssetKind kind, AssetState state, Instant now)
    {
        Dictionary<string, Value>? wanted = null;
        foreach (var control in state.Controls ?? [])
        {
            if (PriorityStack.Target(control.Entries, now) is { } target && !target.Value.IsNone && kind.FindControl(control.Control) is { } definition && MayDo(kind, new(state, now), definition, target))
            {
                (wanted ??= [])[control.Control] = target.Value;
            }
        }

        return wanted;
    }

    public static bool IsSame(Dictionary<string, Value>? wanted, IReadOnlyDictionary<string, Value>? obeyed) =>
        wanted is null || obeyed is null ? wanted is null && obeyed is null
        : wanted.Count == obeyed.Count && wanted.All(w => obeyed.TryGetValue(w.Key, out var value) && value == w.Value);

    private static bool MayDo(AssetKind kind, Sight sight, ControlDefinition definition, StackEntry target) =>
        definition.ReachOf(kind, sight).Way is ReachWay.Direct or ReachWay.NextUplink
        && (target.Slot == ControlSlot.Safety || definition.InhibitionOf(kind, sight, target.Value) is null);
}
