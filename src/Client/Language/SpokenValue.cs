using System.Globalization;

using Beffroi.City;
using Beffroi.Twin;

namespace Beffroi.Language;

/// <summary>Values, spans and instants as a sentence says them: the legal time of the territory, the decimal sign and spaces of the language.</summary>
internal static class SpokenValue
{
    private const string NoBreak = "\u00a0";
    private static readonly TimeZoneInfo Legal = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");
    private static readonly NumberFormatInfo French = new() { NumberDecimalSeparator = ",", NumberGroupSeparator = "\u202f", NegativeSign = "\u2212" };
    private static readonly NumberFormatInfo English = new() { NegativeSign = "\u2212" };

    public static string Of(Tongue tongue, Value value, KindEntry kind, PropertyEntry? property) => value.Form switch
    {
        ValueForm.None => Sentences.Say(tongue, "value.unknown"),
        ValueForm.Flag => Flag(tongue, value.AsFlag, kind, property),
        ValueForm.Number => Number(tongue, value.Number, property),
        ValueForm.Instant => Moment(tongue, new((long)value.Number)),
        ValueForm.Text when property is { Choices.Length: > 0 } => CatalogueIndex.Text(kind, tongue, $"choice.{property.Name}.{value.Text}"),
        _ => value.ToString(),
    };

    /// <summary>A value of which no more is known than itself: a number with three decimals at most.</summary>
    public static string Of(Tongue tongue, Value value) => value.Form switch
    {
        ValueForm.Number => value.Number.ToString("#,0.###", tongue == Tongue.French ? French : English),
        ValueForm.Flag => YesOrNo(tongue, value.AsFlag),
        _ => value.ToString(),
    };

    /// <summary>"14/11/2026 22:40", in the territory's time.</summary>
    public static string Moment(Tongue tongue, Instant at) =>
        TimeZoneInfo.ConvertTime(at.ToDateTimeOffset(), Legal).ToString(tongue == Tongue.French ? "dd/MM/yyyy HH:mm" : "d MMM yyyy, HH:mm", CultureInfo.InvariantCulture);

    public static string Span(Tongue tongue, TimeSpan span) => span switch
    {
        { TotalDays: >= 2 } => $"{span.TotalDays:0}{NoBreak}{(tongue == Tongue.French ? "j" : "d")}",
        { TotalMinutes: >= 120 } => $"{span.TotalHours:0}{NoBreak}h",
        { TotalSeconds: >= 120 } => $"{span.TotalMinutes:0}{NoBreak}min",
        _ => $"{span.TotalSeconds:0}{NoBreak}s",
    };

    public static string Count(Tongue tongue, double count) => Number(tongue, count, 0, "");

    public static string Share(Tongue tongue, double percent) => Number(tongue, percent, 1, "%");

    /// <summary>As its kind calls it; yes or no where it has no words for it.</summary>
    private static string Flag(Tongue tongue, bool flag, KindEntry kind, PropertyEntry? property) =>
        (property is null ? null : CatalogueIndex.TextOrNull(kind, tongue, $"choice.{property.Name}.{(flag ? "true" : "false")}"))
        ?? YesOrNo(tongue, flag);

    private static string YesOrNo(Tongue tongue, bool flag) => Sentences.Say(tongue, flag ? "value.yes" : "value.no");

    private static string Number(Tongue tongue, double number, PropertyEntry? property) => Number(tongue, number, property?.Decimals ?? 2, property?.Unit ?? "");

    private static string Number(Tongue tongue, double number, int decimals, string unit)
    {
        var text = number.ToString($"N{decimals}", tongue == Tongue.French ? French : English);
        return unit switch
        {
            "" => text,
            "%" when tongue == Tongue.English => text + "%",
            _ => text + NoBreak + unit,
        };
    }
}
