namespace Beffroi.Assets.GreenSpaces;

/// <summary>By what a day's evapotranspiration was worked out.</summary>
public enum EvaporationMethod
{
    /// <summary>Of temperature, humidity, wind and sun.</summary>
    PenmanMonteith,

    /// <summary>Of temperatures alone.</summary>
    Hargreaves,
}
