using Beffroi.Language;

namespace Beffroi.Rules;

/// <summary>Something to say of a rule document, and where it stands.</summary>
[GenerateSerializer, Immutable, Alias("RuleDiagnostic")]
public sealed record RuleDiagnostic
{
    public RuleDiagnostic(int line, int column, int length, RuleSeverity severity, string code, Phrase sentence, Phrase advice)
    {
        (Line, Column, Length, Severity, Code) = (line, column, length, severity, code);
        (Sentence, Advice, Said, Advised) = (sentence.ToString(), advice.ToString(), sentence, advice);
    }

    /// <summary>1 the first.</summary>
    [Id(0)] public int Line { get; init; }

    /// <summary>1 the first.</summary>
    [Id(1)] public int Column { get; init; }

    /// <summary>Characters it is about; at least 1.</summary>
    [Id(2)] public int Length { get; init; }

    [Id(3)] public RuleSeverity Severity { get; init; }

    /// <summary>Stable: <c>unknown-property</c>.</summary>
    [Id(4)] public string Code { get; init; }

    [Id(5)] public string Sentence { get; init; }

    [Id(6)] public string Advice { get; init; }

    /// <summary>The sentence as it can be said in other languages.</summary>
    [Id(7)] public Phrase Said { get; init; }

    /// <summary>Likewise, the advice.</summary>
    [Id(8)] public Phrase Advised { get; init; }

    /// <summary>Where it stands and what it says, as a part of another sentence.</summary>
    public Phrase Placed => $"line {Line}, column {Column}: {Said}";

    public override string ToString() => Placed.ToString();
}
