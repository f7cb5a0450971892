namespace Beffroi.Devices;

/// <summary>Why a codec gave nothing. Stable: dead letters and programs go by these words.</summary>
public static class CodecCode
{
    /// <summary>The text is no script, or has none of the functions that were asked for.</summary>
    public const string Unreadable = "codec-unreadable";

    /// <summary>It threw.</summary>
    public const string Failed = "codec-failed";

    /// <summary>It answered with errors of its own.</summary>
    public const string Refused = "codec-refused";

    /// <summary>It answered with neither data nor errors, or with bytes that are none.</summary>
    public const string NoResult = "codec-no-result";

    /// <summary>It ran too long and was ended.</summary>
    public const string Overran = "codec-overran";

    /// <summary>It wanted too much memory, called itself too deep, or made a result that is too large.</summary>
    public const string TooLarge = "codec-too-large";

    /// <summary>Its process ended under it.</summary>
    public const string Stopped = "codec-stopped";

    /// <summary>It was ended several times and is left alone for a while.</summary>
    public const string Suspended = "codec-suspended";

    /// <summary>Too many calls wait already.</summary>
    public const string Busy = "codec-busy";

    /// <summary>The device's asset names a profile that is not there.</summary>
    public const string UnknownProfile = "unknown-profile";
}
