namespace Beffroi.Twin;

/// <summary>Why input lands in the dead letters. Stable: people filter by these words.</summary>
public static class RejectionCode
{
    public const string Malformed = "malformed";
    public const string Oversized = "oversized";
    public const string UnknownTopic = "unknown-topic";
    public const string UnknownKind = "unknown-kind";
    public const string UnknownAsset = "unknown-asset";
    public const string RetiredAsset = "retired-asset";
    public const string UnknownProperty = "unknown-property";
    public const string WrongForm = "wrong-form";
    public const string WrongUnit = "wrong-unit";
    public const string OutOfRange = "out-of-range";
    public const string FutureDated = "future-dated";
    public const string TooFarBehind = "too-far-behind";
    public const string TooFast = "too-fast";
    public const string NotDecoded = "not-decoded";

    /// <summary>The network server found something wrong with a device or a downlink of it, and said so in an event of its own.</summary>
    public const string NetworkFault = "network-fault";

    public const string RefusedByJournal = "refused-by-journal";

    /// <summary>The asset failed on it: a defect of ours, said in the log.</summary>
    public const string Failed = "failed";
}
