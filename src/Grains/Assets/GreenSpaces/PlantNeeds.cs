namespace Beffroi.Assets.GreenSpaces;

/// <summary>What a kind of plants asks of its soil, where nobody has told otherwise of a zone (FAO-56 and domain reference §4: to be checked on the ground).</summary>
/// <param name="Factor">Kc: its evapotranspiration by that of the reference lawn.</param>
/// <param name="Share">p: of what its soil holds, how much it draws without suffering.</param>
/// <param name="RootDepth">Zr, metres.</param>
public readonly record struct PlantNeeds(double Factor, double Share, double RootDepth)
{
    public static PlantNeeds Of(PlantType plant) => plant switch
    {
        PlantType.Turf => new(0.85, 0.40, 0.30),
        PlantType.Sports => new(0.95, 0.40, 0.30),
        PlantType.Beds => new(0.80, 0.40, 0.30),
        PlantType.Trees => new(0.50, 0.50, 0.60),
        _ => new(0.50, 0.50, 0.45),
    };
}
