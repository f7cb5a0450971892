namespace Beffroi.Programmes;

/// <summary>What may be found against the order of 27 December 2018 and beside it. Stable.</summary>
public static class LegalCode
{
    /// <summary>Light when the law wants it off: until, from, first night, nights in a year.</summary>
    public const string LightTooLong = "light-too-long";

    /// <summary>Only for those who pass, which the law allows.</summary>
    public const string PresenceAdapts = "presence-adapts";

    /// <summary>Streets have no legal hour, and this programme leaves them lit.</summary>
    public const string NoLegalHour = "no-legal-hour";

    /// <summary>An extinction, with the order it stands on.</summary>
    public const string ExtinctionOrdered = "extinction-ordered";

    /// <summary>No order is in force: the twin keeps the light on.</summary>
    public const string OrderNotInForce = "order-not-in-force";

    /// <summary>An order ends within a year.</summary>
    public const string OrderEnds = "order-ends";

    public const string ColourTemperature = "colour-temperature";

    public const string FluxDensity = "flux-density";

    /// <summary>The flux density cannot be told without the area.</summary>
    public const string AreaUnknown = "area-unknown";

    public const string UpwardLight = "upward-light";

    public const string FluxCode = "flux-code";

    /// <summary>What a manager must hold of each luminaire is missing.</summary>
    public const string MissingData = "missing-data";
}
