using Beffroi.Language;

namespace Beffroi.Twin;

/// <summary>A measurement that was not taken, and why; it stands in the dead letters. Codes are those of <see cref="RejectionCode"/>.</summary>
[GenerateSerializer, Immutable, Alias("Rejection")]
public readonly record struct Rejection
{
    public Rejection(string? property, string code, Phrase sentence) => (Property, Code, Sentence, Said) = (property, code, sentence.ToString(), sentence);

    [Id(0)] public string? Property { get; init; }

    [Id(1)] public string Code { get; init; }

    [Id(2)] public string Sentence { get; init; }

    /// <summary>The sentence as it can be said in other languages.</summary>
    [Id(3)] public Phrase? Said { get; init; }
}
