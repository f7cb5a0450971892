namespace Beffroi.Assets.Water;

/// <summary>The French indicators of a network of drinking water, of the volumes of a year (domain reference §7; indicators P104.3 and P106.3 of the services' observatory).</summary>
public static class NetworkYield
{
    /// <summary>At 85 percent no network has to do more.</summary>
    public const double LegalYield = 85;

    private const double Days = 365;
    private const double FloorBase = 65;
    private const double ScarceFloorBase = 70;
    private const double ScarceVolume = 2_000_000;
    private const double FloorSlope = 0.2;

    /// <summary>Rendement, percent: what was consumed with authority or exported, of what was produced or imported; null when nothing was.</summary>
    public static double? Of(double consumed, double exported, double produced, double imported) =>
        produced + imported <= 0 ? null : 100 * (consumed + exported) / (produced + imported);

    /// <summary>Indice linéaire de pertes, m³/km/d.</summary>
    public static double LossIndex(double consumed, double exported, double produced, double imported, double metres) =>
        (produced + imported - consumed - exported) / Days / (metres / 1000);

    /// <summary>Indice linéaire de consommation, m³/km/d.</summary>
    public static double UseIndex(double consumed, double exported, double metres) => (consumed + exported) / Days / (metres / 1000);

    /// <summary>The highest good loss index, m³/km/d, by how many subscribers there are a kilometre: rural, in between, urban.</summary>
    public static double LossCeiling(double connections, double metres) => (connections / (metres / 1000)) switch { < 25 => 2.5, <= 50 => 5, _ => 10 };

    /// <summary>
    /// The yield below which a plan of action is due, percent: 85, or less where little is drawn a kilometre: 65 and a fifth of the use index,
    /// 70 instead of 65 where more than two million cubic metres a year are taken from waters that are short.
    /// </summary>
    public static double Floor(double useIndex, bool scarce, double taken) =>
        Math.Min(LegalYield, (scarce && taken > ScarceVolume ? ScarceFloorBase : FloorBase) + (FloorSlope * useIndex));
}
