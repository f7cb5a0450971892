namespace Beffroi.Incidents;

/// <summary>What ties two alarms, beside that they came together.</summary>
public enum TieForm : byte
{
    /// <summary>They are near each other, and nothing else is known.</summary>
    Near = 0,

    /// <summary>Both hang on the same.</summary>
    Shares = 1,

    /// <summary>One is of what the other hangs on, or of the same asset.</summary>
    HangsOn = 2,
}
