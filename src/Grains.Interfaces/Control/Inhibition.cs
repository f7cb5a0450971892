using Beffroi.Language;

namespace Beffroi.Control;

/// <summary>Why nothing may be commanded now, whoever asks; the slot <see cref="ControlSlot.Safety"/> excepted.</summary>
[GenerateSerializer, Immutable, Alias("Inhibition")]
public sealed record Inhibition
{
    public Inhibition(string code, Phrase sentence, Phrase advice) =>
        (Code, Sentence, Advice, Said, Advised) = (code, sentence.ToString(), advice.ToString(), sentence, advice);

    [Id(0)] public string Code { get; init; }

    [Id(1)] public string Sentence { get; init; }

    [Id(2)] public string Advice { get; init; }

    /// <summary>The sentence as it can be said in other languages.</summary>
    [Id(3)] public Phrase Said { get; init; }

    /// <summary>Likewise, the advice.</summary>
    [Id(4)] public Phrase Advised { get; init; }
}
