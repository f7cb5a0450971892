using Beffroi.Control;
using Beffroi.Twin;

namespace Beffroi.Assets.Signals;

/// <summary>What can be commanded of a junction: which of its controller's own plans runs, and only while it runs one.</summary>
public sealed partial class Junction
{
    private static readonly Inhibition NoPlan = new(
        "not-running", "The controller runs no plan: it is by hand, flashing, all red, dark or on its battery.", "See to the junction first; the plan can be chosen once it runs.");

    public override IReadOnlyList<ControlDefinition> Controls { get; } = [new(Plan) { Inhibited = RunsNoPlan }];

    private static Inhibition? RunsNoPlan(Sight sight) =>
        sight.Of(Mode).Current is null or JunctionMode.Normal or JunctionMode.Coordinated or JunctionMode.FlashingScheduled ? null : NoPlan;
}
