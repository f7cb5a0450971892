using Beffroi.Language;
using Beffroi.Twin;

namespace Beffroi.Inventory.Files;

/// <summary>A file that cannot be read at all: nothing of it goes in. The refusal says why and what to do.</summary>
public sealed class InventoryFileException(string code, Phrase sentence, Phrase advice, Exception? inner = null) : Exception(Cut(sentence).ToString(), inner)
{
    private const int LongestSentence = 1_000;

    public Outcome Refusal { get; } = Outcome.Refused(code, Cut(sentence), advice);

    // Libraries quote what they could not read, however long it is.
    private static Phrase Cut(Phrase sentence) =>
        sentence.ToString() is { Length: > LongestSentence } text ? Phrase.Verbatim(text[..(LongestSentence - 1)] + "…") : sentence;
}
