using System.Text.Json.Serialization;
using Beffroi.Language;

namespace Beffroi.Refusals;

/// <summary>One thing that is wrong among several.</summary>
/// <param name="Name">The parameter, property or column at fault; null when it is the whole.</param>
/// <param name="Code">A stable code, when there is one.</param>
/// <param name="Sentence">What is wrong with it.</param>
internal sealed record Fault(string? Name, string? Code, string Sentence)
{
    /// <summary>The sentence before it is known who reads it; null when it is said already.</summary>
    [JsonIgnore] public Phrase? Said { get; init; }

    public static Fault Of(string? name, string? code, Phrase sentence) => new(name, code, sentence.ToString()) { Said = sentence };

    public Fault In(Tongue tongue) => this with { Sentence = Sentences.Told(tongue, Said, Sentence) };
}
