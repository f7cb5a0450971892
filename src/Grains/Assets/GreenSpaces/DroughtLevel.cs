namespace Beffroi.Assets.GreenSpaces;

/// <summary>How far a prefect's drought order goes.</summary>
public enum DroughtLevel
{
    Vigilance,
    Alert,

    /// <summary>Alerte renforcée.</summary>
    Heightened,
    Crisis,
}
