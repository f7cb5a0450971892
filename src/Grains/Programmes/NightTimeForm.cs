namespace Beffroi.Programmes;

/// <summary>What a time of the night is counted from.</summary>
public enum NightTimeForm
{
    /// <summary>The clocks.</summary>
    Clock,

    /// <summary>The sun falling below an elevation.</summary>
    Falls,

    /// <summary>The sun rising above an elevation.</summary>
    Rises,

    /// <summary>The middle between dusk and dawn.</summary>
    Middle,
}
