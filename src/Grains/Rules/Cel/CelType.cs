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

    public override string ToString() => Form switch
    {
        CelForm.Number => Unit.Length == 0 ? "a number" : $"a number in {Unit}",
        CelForm.Flag => "true or false",
        CelForm.Text => "a text",
        CelForm.Duration => "a duration",
        _ => "a moment",
    };
}
