using Beffroi.Twin;

namespace Beffroi.Assets.Buildings;

/// <summary>What can be commanded of a building: the temperature its heating aims at, and its ventilation. Left to itself, it follows its own timetable.</summary>
public sealed partial class Building
{
    public override IReadOnlyList<ControlDefinition> Controls { get; } =
    [
        new(HeatingSetPoint) { Moves = [Power, ElectricityIndex, GasIndex, IndoorTemperature, HeatingOn], Tolerance = 0.25 },
        new(Ventilation) { Moves = [Power, ElectricityIndex, GasIndex, IndoorTemperature, HeatingOn], Tolerance = 5 },
    ];
}
