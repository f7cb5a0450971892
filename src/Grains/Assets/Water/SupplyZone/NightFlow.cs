namespace Beffroi.Assets.Water;

/// <summary>What the flow into a zone at night says of its leaks: people hardly draw then, leaks do not sleep (domain reference §7).</summary>
public static class NightFlow
{
    /// <summary>Legal hours between which the lowest flow is taken.</summary>
    public const double From = 2;

    public const double To = 4;

    /// <summary>Litres an hour that a connection draws at night without a leak, unless told.</summary>
    public const double LitresAConnection = 1.7;

    /// <summary>What leaks, m³/h: the lowest flow of the night without what may be drawn; never below zero.</summary>
    /// <param name="lowest">Lowest flow of the night, m³/h.</param>
    /// <param name="metered">Known night use of metered large users, m³/h.</param>
    /// <param name="litres">Litres an hour of a connection.</param>
    public static double Leakage(double lowest, double connections, double metered, double litres = LitresAConnection) =>
        Math.Max(0, lowest - ((connections * litres / 1000) + metered));
}
