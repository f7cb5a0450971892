namespace Beffroi.Programmes;

/// <summary>How strictly the sky is protected (order of 27 December 2018): the ceilings of colour temperature and of installed flux density.</summary>
public enum SkyZone
{
    /// <summary>3,000 K and 35 lm/m².</summary>
    Ordinary,

    /// <summary>2,700 K and 25 lm/m².</summary>
    Sensitive,

    /// <summary>2,400 K and 20 lm/m².</summary>
    Reserve,
}
