namespace Beffroi.Assets.GreenSpaces;

/// <summary>Why a zone is not to be watered, the law first.</summary>
public enum WateringLock
{
    None,

    /// <summary>A drought order forbids it now.</summary>
    Drought,

    /// <summary>An order is told that cannot be read, or that sets levels by zones while nobody told this one's.</summary>
    OrderUnclear,

    /// <summary>People use the ground.</summary>
    Event,

    /// <summary>Drained for the winter.</summary>
    Drained,
    Frost,

    /// <summary>It leaks, or a pipe has burst.</summary>
    Flow,

    /// <summary>Sprinklers would water the street.</summary>
    Wind,
    Rain,
    Forecast,
    Moist,

    /// <summary>Outside its hours: by day most of it evaporates.</summary>
    ByDay,
}
