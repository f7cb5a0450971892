using Beffroi.Twin.Simulation;
using Beffroi.Twin;

namespace Beffroi.Assets.Parking;

/// <summary>A sign that shows what it is told, and two dashes until it is told anything.</summary>
public sealed partial class Sign
{
    private const string Dark = "dark";

    public override Living? Living => field ??= new SimulatedLiving(this, SimulatedFlow.Service(s => !s.Of(Faulty).Current));

    public override IReadOnlyList<Measurement> Simulate(SimulatedAsset asset, Instant at) =>
    [
        Message.Reading(ChoiceProperty<SignMessage>.Find(asset.CommandedOf(Message)?.Text) ?? SignMessage.NoFigure),
        Figure.Reading(asset.CommandedOf(Figure)?.Number ?? 0),
        Faulty.Reading(Breakdowns.At(asset, at, Dark) == Dark),
    ];
}
