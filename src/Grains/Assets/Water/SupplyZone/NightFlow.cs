namespace Beffroi.Assets.Water;

/// <summary>What the flow into a zone at night says of its leaks: people hardly draw then, leaks do not sleep (domain reference §7).</summary>
public static class NightFlow
{
    /// <summary>Legal hours between which the lowest flow is taken.</summary>
    public const double From = 2;

    public const double To = 4;

    /// <summary>Litres an hour that a connection draws at night without a leak, unless told.</summary>
    public const double LitresAConnection = 1.7;

    /// <summary>How leaks follow the pressure: those that gape with it, of joints and plastic, and those that do not, of bursts in rigid pipes.</summary>
    public const double BackgroundExponent = 1.5;

    public const double BurstExponent = 0.5;

    /// <summary>How many hours of the night's leak a day leaks: less than 24, as pressure is lower by day.</summary>
    public const double DayFactor = 22;

    private const double LitresAKilometre = 40;
    private const double BackgroundLitresAConnection = 2;
    private const double MetresOfHead = 50;

    /// <summary>What leaks, m³/h: the lowest flow of the night without what may be drawn; never below zero.</summary>
    /// <param name="lowest">Lowest flow of the night, m³/h.</param>
    /// <param name="metered">Known night use of metered large users, m³/h.</param>
    /// <param name="litres">Litres an hour of a connection.</param>
    public static double Leakage(double lowest, double connections, double metered, double litres = LitresAConnection) =>
        Math.Max(0, lowest - ((connections * litres / 1000) + metered));

    /// <summary>What a leak becomes at another pressure: as its ratio to the power of the exponent.</summary>
    public static double AtPressure(double leakage, double from, double to, double exponent) => leakage * Math.Pow(to / from, exponent);

    /// <summary>What leaks of any network and is found by nobody, m³/h: 40 litres an hour a kilometre and 2 a connection at 50 m of head.</summary>
    /// <param name="head">Metres of water; 50 unless it is known.</param>
    public static double Background(double metres, double connections, double? head = null) =>
        AtPressure(((metres / 1000 * LitresAKilometre) + (connections * BackgroundLitresAConnection)) / 1000, MetresOfHead, head ?? MetresOfHead, BackgroundExponent);
}
