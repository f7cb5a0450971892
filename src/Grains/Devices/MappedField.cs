using System.Globalization;
using Beffroi.Twin;

namespace Beffroi.Devices;

/// <summary>What becomes of one member that a codec tells.</summary>
/// <param name="Property">The property it is; null when the twin does not want it.</param>
/// <param name="Unit">The unit the device sends it in; null for the property's own.</param>
/// <param name="Times">What its number is multiplied by first.</param>
/// <param name="Plus">What is added after that.</param>
/// <param name="Choices">Words for what the device says: a number, true or false, a word of its own.</param>
/// <param name="Number">Whether a text that begins with a number is that number: "2799 mm".</param>
public sealed record MappedField(
    string? Property, string? Unit = null, double Times = 1, double Plus = 0, IReadOnlyDictionary<string, string>? Choices = null, bool Number = false)
{
    /// <summary>A number below it is it: what a sensor of levels tells of noise beyond its ends.</summary>
    public double Least { get; init; } = double.NegativeInfinity;

    public double Most { get; init; } = double.PositiveInfinity;

    public Value Apply(Value value)
    {
        if (Choices is not null && Choices.TryGetValue(value.Form == ValueForm.Number ? value.Number.ToString("R", CultureInfo.InvariantCulture) : value.ToString(), out var word))
        {
            return word switch { "true" => Value.Of(true), "false" => Value.Of(false), _ => Value.Of(word) };
        }

        if (Number && value is { Form: ValueForm.Text, Text: { } text } && Leading(text) is { } number)
        {
            value = Value.Of(number);
        }

        return value.Form == ValueForm.Number ? Value.Of(Math.Clamp((value.Number * Times) + Plus, Least, Most), Unit ?? value.Text) : value;
    }

    private static double? Leading(string text)
    {
        var end = text.AsSpan().TrimStart().IndexOfAnyExcept("+-0123456789.eE");
        var trimmed = text.AsSpan().TrimStart();
        return double.TryParse(end < 0 ? trimmed : trimmed[..end], NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;
    }
}
