using Beffroi.Twin;

namespace Beffroi.Assets.GreenSpaces;

/// <summary>Its valve can be commanded: shut at any time, opened while nothing forbids it. Left to itself it is shut.</summary>
public sealed partial class IrrigationZone
{
    public override IReadOnlyList<ControlDefinition> Controls { get; } =
        [new(Valve) { Moves = [Flow, WaterIndex], Default = _ => Value.Of(false), Forbidden = Forbids }];
}
