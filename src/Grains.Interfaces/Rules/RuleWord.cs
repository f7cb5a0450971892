using System.Text.Json.Serialization;
using Beffroi.Language;

namespace Beffroi.Rules;

/// <summary>A word an editor can offer.</summary>
[GenerateSerializer, Immutable, Alias("RuleWord")]
public sealed record RuleWord
{
    public RuleWord(string name, string written, Phrase says) => (Name, Written, Says, Said) = (name, written, says.ToString(), says);

    [Id(0)] public string Name { get; init; }

    /// <summary>How it is written whole.</summary>
    [Id(1)] public string Written { get; init; }

    /// <summary>What it is or gives.</summary>
    [Id(2)] public string Says { get; init; }

    /// <summary>The same as it can be said in other languages.</summary>
    [Id(3), JsonIgnore] public Phrase Said { get; init; }
}
