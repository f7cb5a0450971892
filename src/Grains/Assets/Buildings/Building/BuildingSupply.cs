using Beffroi.Twin;
using Beffroi.Twin.Simulation;

namespace Beffroi.Assets.Buildings;

/// <summary>What a building's heat is bought as, and what else it buys each hour.</summary>
internal sealed class BuildingSupply
{
    private readonly HeatCarrier _carrier;
    private readonly double _efficiency;
    private readonly double _standing;
    private readonly double _gasEnergy;

    public BuildingSupply(SimulatedAsset asset)
    {
        var (told, area) = (asset.Description, Building.Area.NumberIn(asset.Description) ?? Building.UsualArea);
        _carrier = Building.HeatedBy.ChoiceIn<HeatCarrier>(told) ?? HeatCarrier.Gas;
        _efficiency = Building.HeatingEfficiency.NumberIn(told) / 100 ?? (_carrier == HeatCarrier.Gas ? CalibratedBuilding.Efficiency : 1);
        _standing = area * (Building.StandingHeat.NumberIn(told) ?? Building.StandingOfADay / 24);
        _gasEnergy = Building.GasEnergy.NumberIn(told) ?? Building.KilowattHoursPerCubicMetreOfGas;
        Electricity = Building.ElectricityOf(asset);
    }

    /// <summary>What is no heat.</summary>
    public Meter Electricity { get; }

    /// <summary>What an hour of so many kilowatts of heat takes, by carrier; hot water stands by all year.</summary>
    public void Buy(double heat, double[] flows)
    {
        var bought = (heat / _efficiency) + _standing;
        flows[HeatedYears.Electricity] = _carrier == HeatCarrier.Electricity ? bought : 0;
        flows[HeatedYears.Gas] = _carrier == HeatCarrier.Gas ? bought / _gasEnergy : 0;
        flows[HeatedYears.Bought] = _carrier == HeatCarrier.Heat ? bought : 0;
    }
}
