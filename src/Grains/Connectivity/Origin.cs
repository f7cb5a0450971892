using Beffroi.Language;
using Beffroi.Twin;

namespace Beffroi.Connectivity;

/// <summary>Where and when bytes came in: what every delivery and dead letter of a message has in common.</summary>
/// <param name="Source">The connector, up to 64 characters.</param>
/// <param name="Address">Topic, path, or file and line.</param>
/// <param name="Received">When they came in.</param>
public readonly record struct Origin(string Source, string Address, Instant Received)
{
    /// <summary>What a dead letter keeps of a body.</summary>
    public const int KeptBytes = 64 * 1024;

    // Libraries quote what they could not read, however long it is.
    private const int LongestSentence = 500;

    public DeadLetter Refuse(string code, Phrase sentence, ReadOnlySpan<byte> body, AssetId? asset = null) => new()
    {
        At = Received,
        Source = Source,
        Address = Address.Length <= 1_000 ? Address : Address[..1_000],
        Code = code,
        Sentence = sentence.ToString() is { Length: > LongestSentence } long_ ? long_[..(LongestSentence - 1)] + "…" : sentence.ToString(),
        Said = sentence.ToString().Length > LongestSentence ? null : sentence,
        Body = body[..Math.Min(body.Length, KeptBytes)].ToArray(),
        Asset = asset?.ToString(),
    };
}
