namespace Beffroi.Assets.Buildings;

/// <summary>What a building's heat is bought as.</summary>
public enum HeatCarrier
{
    Gas,

    /// <summary>Of a heat network.</summary>
    Heat,

    /// <summary>Heaters, or a heat pump: its efficiency tells which.</summary>
    Electricity,
}
