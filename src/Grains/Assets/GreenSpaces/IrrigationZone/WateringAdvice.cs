namespace Beffroi.Assets.GreenSpaces;

/// <summary>Whether a zone is to be watered.</summary>
public enum WateringAdvice
{
    /// <summary>Its plants have enough.</summary>
    None,

    /// <summary>As soon as it is opened.</summary>
    Water,

    /// <summary>They need water, and something forbids it now.</summary>
    Held,
}
