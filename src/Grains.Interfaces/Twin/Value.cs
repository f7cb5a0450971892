using System.Globalization;

namespace Beffroi.Twin;

/// <summary>
/// One value: a number (with the unit it was sent in, when one was), a flag, a text, a point (longitude, latitude, WGS 84) or an instant.
/// Closed on purpose: no <c>object</c> crosses the wire.
/// </summary>
[GenerateSerializer, Immutable, Alias("Value")]
public readonly record struct Value
{
    [Id(0)] public ValueForm Form { get; private init; }

    /// <summary>The number; 1 or 0 for a flag; longitude for a point; microseconds for an instant.</summary>
    [Id(1)] public double Number { get; private init; }

    /// <summary>Latitude of a point, in degrees.</summary>
    [Id(2)] public double Second { get; private init; }

    /// <summary>The text, or the unit a number was sent in; null when it was sent in the declared one.</summary>
    [Id(3)] public string? Text { get; private init; }

    public static readonly Value None = default;

    public static Value Of(double number, string? unit = null) => new() { Form = ValueForm.Number, Number = number, Text = unit };

    public static Value Of(bool flag) => new() { Form = ValueForm.Flag, Number = flag ? 1 : 0 };

    public static Value Of(string text) => new() { Form = ValueForm.Text, Text = text };

    public static Value At(double longitude, double latitude) => new() { Form = ValueForm.Point, Number = longitude, Second = latitude };

    public static Value Of(Instant instant) => new() { Form = ValueForm.Instant, Number = instant.Microseconds };

    public bool IsNone => Form == ValueForm.None;

    public bool AsFlag => Number != 0;

    public override string ToString() => Form switch
    {
        ValueForm.None => "unknown",
        ValueForm.Number => Text is null ? Number.ToString("R", CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{Number:R} {Text}"),
        ValueForm.Flag => AsFlag ? "true" : "false",
        ValueForm.Point => string.Create(CultureInfo.InvariantCulture, $"{Number:R},{Second:R}"),
        ValueForm.Instant => new Instant((long)Number).ToString(),
        _ => Text ?? "",
    };
}
