using Beffroi.Language;

namespace Beffroi.Rules.Cel;

/// <summary>The static type of a part of a condition.</summary>
/// <param name="Unit">Of a number; empty when it has none or is written without.</param>
/// <param name="Choices">All a text can be; empty for free text.</param>
public readonly record struct CelType(CelForm Form, string Unit, string[] Choices)
{
    public static readonly CelType Number = new(CelForm.Number, "", []);
    public static readonly CelType Flag = new(CelForm.Flag, "", []);
    public static readonly CelType Text = new(CelForm.Text, "", []);
    public static readonly CelType Duration = new(CelForm.Duration, "", []);
    public static readonly CelType Moment = new(CelForm.Moment, "", []);

    /// <summary>As sentences call it.</summary>
    public Phrase Words => Form switch
    {
        CelForm.Number => Unit.Length == 0 ? Phrase.Of("a number") : Phrase.Of($"a number in {Unit}"),
        CelForm.Flag => Phrase.Of("true or false"),
        CelForm.Text => Phrase.Of("a text"),
        CelForm.Duration => Phrase.Of("a duration"),
        _ => Phrase.Of("a moment"),
    };

    public override string ToString() => Words.ToString();
}
