using Beffroi.Twin;

namespace Beffroi.Inventory.Files;

/// <summary>A file that cannot be read at all: nothing of it goes in. The refusal says why and what to do.</summary>
public sealed class InventoryFileException(string code, string sentence, string advice, Exception? inner = null) : Exception(sentence, inner)
{
    public Outcome Refusal { get; } = Outcome.Refused(code, sentence, advice);
}
