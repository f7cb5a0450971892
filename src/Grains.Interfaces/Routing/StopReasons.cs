namespace Beffroi.Routing;

/// <summary>Why a round stops somewhere: words every kind may use, and screens can say.</summary>
public static class StopReasons
{
    /// <summary>Full enough now.</summary>
    public const string Full = "full";

    /// <summary>Not yet, but it would be before the next round.</summary>
    public const string Soon = "soon";

    /// <summary>What it holds has been there too long.</summary>
    public const string KeptTooLong = "kept-too-long";

    /// <summary>It is no longer heard, and its time has come round: it may well be full.</summary>
    public const string Unheard = "unheard";
}
