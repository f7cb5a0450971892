using Beffroi.Language;

namespace Beffroi.Connectivity;

/// <summary>A message that says something in a form nobody reads, and why.</summary>
internal sealed class UnreadableException(Phrase said) : FormatException(said.ToString())
{
    public Phrase Said { get; } = said;
}
