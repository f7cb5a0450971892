namespace Beffroi.Assets.Buildings;

/// <summary>What is fitted of a building; sizes are by square metre of heated floor.</summary>
/// <param name="Transfer">What it loses for each degree, W/(K·m²).</param>
/// <param name="Aperture">Window that the sun would come through entire, m²/m².</param>
/// <param name="Gains">Share of its electricity that warms it, 0 to 1.</param>
/// <param name="SetPoint">To which it is heated, °C.</param>
/// <param name="Capacity">Of what stores heat, kJ/(K·m²).</param>
/// <param name="Limit">Mean of two days outdoors above which heating stands still, °C.</param>
/// <param name="Standing">What is bought each hour of the season whatever the cold, kWh/m².</param>
public sealed record BuildingFigures(double Transfer, double Aperture, double Gains, double SetPoint, double Capacity, double Limit, double Standing)
{
    /// <summary>Where a fit begins: a building of no particular age.</summary>
    internal static IReadOnlyList<double> Plausible { get; } = [0.3, 0.003, 0.2, 20, 60, 13, 0.001];

    /// <summary>What is possible: from a passive house to a shed, from boards to stone (domain reference §3).</summary>
    internal static IReadOnlyList<(double Low, double High)> Bounds { get; } = [(0.05, 6), (0, 0.05), (0, 1), (14, 24), (15, 370), (8, 20), (0, 0.01)];

    internal static BuildingFigures Of(double[] figures) => new(figures[0], figures[1], figures[2], figures[3], figures[4], figures[5], figures[6]);
}
