using Beffroi.Twin;

namespace Beffroi.Assets.Parking;

/// <summary>What can be commanded of a car park: what the sign at its entrance shows. Left to itself, the sign follows the count.</summary>
public sealed partial class CarPark
{
    public override IReadOnlyList<ControlDefinition> Controls { get; } = [new(Sign) { Default = OwnSign }];

    private static Value OwnSign(Sight sight) =>
        sight.Of(Full).Current is { } full ? Value.Of(ChoiceProperty<SignText>.KeyOf(full ? SignText.Full : SignText.Open)) : Value.None;
}
