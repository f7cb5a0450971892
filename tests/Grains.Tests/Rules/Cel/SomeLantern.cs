using Beffroi.Inventory;
using Beffroi.Support.Twin;
using Beffroi.Twin;

namespace Beffroi.Rules.Cel;

/// <summary>A lantern as a condition sees it: power 42 W a minute old, door shut, mode flashing-fault, note and load never heard, energy stale by nobody (it does not age).</summary>
internal static class SomeLantern
{
    public static readonly Instant Now = Instant.From(new(2026, 11, 14, 21, 40, 0, TimeSpan.Zero));

    public static readonly Lantern Kind = new();

    public static AssetState State(double minutesAgo = 1)
    {
        var state = new AssetState(Kind.Properties.Length)
        {
            Description = new()
            {
                Name = "Rue des Lilas",
                District = "centre",
                Place = new Place(4.3631, 48.9566),
                Tags = ["school"],
                Attributes = new Dictionary<string, Value> { ["nominalPower"] = Value.Of(60) },
            },
        };
        var at = Now - TimeSpan.FromMinutes(minutesAgo);
        state.Slots[Lantern.Power.Slot] = new() { Number = 42, At = at, ChangedAt = at - TimeSpan.FromMinutes(9), Quality = Quality.Measured };
        state.Slots[Lantern.Door.Slot] = new() { Number = 0, At = at, ChangedAt = at, Quality = Quality.Measured };
        state.Slots[Lantern.Supply.Slot] = new() { Number = 1, At = at, ChangedAt = at, Quality = Quality.Inferred };
        state.Slots[Lantern.Mode.Slot] = new() { Number = 2, Text = "flashing-fault", At = at, ChangedAt = at, Quality = Quality.Measured };
        return state;
    }

    public static int Judge(string condition, AssetState? state = null) => Compiled(condition).Evaluate(new RuleScene().At(state ?? State(), Now));

    public static CelCondition Compiled(string condition) =>
        CelCondition.Compile(condition, new(Kind), out var faults) ?? throw new InvalidOperationException($"{condition}: {string.Join("; ", faults)}");

    public static RuleDiagnostic Fault(string condition)
    {
        Assert.Null(CelCondition.Compile(condition, new(Kind), out var faults));
        return faults[0];
    }
}
