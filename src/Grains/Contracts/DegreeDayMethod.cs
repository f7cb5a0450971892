namespace Beffroi.Contracts;

/// <summary>How a day's degrees are counted; the two differ in spring and autumn.</summary>
public enum DegreeDayMethod
{
    /// <summary>Of heating contracts.</summary>
    Costic,

    /// <summary>Of the weather service: what the mean lacks.</summary>
    Meteo,
}
