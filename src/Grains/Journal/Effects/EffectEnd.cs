namespace Beffroi.Journal.Effects;

/// <summary>How an effect ends; the words are a metric's.</summary>
internal static class EffectEnd
{
    public const string Taken = "taken";
    public const string Refused = "refused";
    public const string Expired = "expired";
    public const string UnknownKind = "unknown-kind";
    public const string Unreadable = "unreadable";

    /// <summary>Its shard has left this silo: the next owner sends it.</summary>
    public const string Left = "left";
}
