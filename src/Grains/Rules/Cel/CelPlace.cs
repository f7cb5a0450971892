using Beffroi.Language;

namespace Beffroi.Rules.Cel;

/// <summary>Where a part of a condition stands in its own text: 1 the first line and column.</summary>
public readonly record struct CelPlace(int Line, int Column, int Length)
{
    /// <summary>From the beginning of this to the end of that, when they are on one line.</summary>
    public CelPlace To(CelPlace end) => end.Line == Line ? this with { Length = Math.Max(Length, end.Column + end.Length - Column) } : this;

    public RuleDiagnostic Error(string code, Phrase sentence, Phrase advice) => new(Line, Column, Math.Max(1, Length), RuleSeverity.Error, code, sentence, advice);
}
