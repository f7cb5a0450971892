using Beffroi.Twin;

namespace Beffroi.Inventory.Files;

/// <summary>A file that cannot be read at all: nothing of it goes in. The refusal says why and what to do.</summary>
public sealed class InventoryFileException(string code, string sentence, string advice, Exception? inner = null) : Exception(Cut(sentence), inner)
{
    private const int LongestSentence = 1_000;

    public Outcome Refusal { get; } = Outcome.Refused(code, Cut(sentence), advice);

    // Libraries quote what they could not read, however long it is.
    private static string Cut(string sentence) => sentence.Length <= LongestSentence ? sentence : sentence[..(LongestSentence - 1)] + "…";
}
