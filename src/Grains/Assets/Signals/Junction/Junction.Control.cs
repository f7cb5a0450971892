using Beffroi.Control;
using Beffroi.Twin;

namespace Beffroi.Assets.Signals;

/// <summary>
/// What can be commanded of a junction: which of its approved plans runs, that its clock is set, that priority is asked for. There is no more:
/// colours are its controller's, whoever asks.
/// </summary>
public sealed partial class Junction
{
    private static readonly Inhibition NoPlan = new(
        "not-running", "The controller runs no plan: it is by hand, flashing, all red, dark or on its battery.", "See to the junction first; the plan can be chosen once it runs.");

    private static readonly Inhibition NoList = new(
        "no-approved-plans", "No plans were approved for this junction.", "Describe it with the attribute plans, as its signal study has them.");

    private static readonly Inhibition OnlySet = new(
        "only-synchronise", "A clock can be set; it cannot be put out.", "Command true, or relinquish.");

    public override IReadOnlyList<ControlDefinition> Controls { get; } =
    [
        new(Plan) { Inhibited = RunsNoPlan, Never = NotApproved },
        new(ClockSynchronised) { Never = (_, value) => value.AsFlag ? null : OnlySet },
        new(PriorityRequest) { Inhibited = RunsNoPlan },
    ];

    private static Inhibition? RunsNoPlan(Sight sight) =>
        sight.Of(Mode).Current is null or JunctionMode.Normal or JunctionMode.Coordinated or JunctionMode.FlashingScheduled ? null : NoPlan;

    private static Inhibition? NotApproved(Sight sight, Value plan) =>
        sight.Text(Plans) is not { } text || SignalPlan.Read(text) is not { } plans ? NoList
        : plans.Any(p => p.Number == plan.Number) ? null
        : new("plan-not-approved", $"Plan {plan.Number:0.###} is not among those approved here.", $"Command one of: {string.Join(", ", plans.Select(p => p.Number))}.");
}
