using System.Globalization;

using Beffroi.Language;
using Beffroi.Twin;

using Microsoft.OpenApi;

namespace Beffroi.Parameters;

/// <summary>The sorts of parameter there are.</summary>
internal static class Kinds
{
    private static readonly Instant Latest = Instant.From(new DateTimeOffset(2199, 12, 31, 0, 0, 0, TimeSpan.Zero));

    public static Parameter<int> Whole(string name, string description, int minimum, int maximum) => new(
        name, description, new() { Type = JsonSchemaType.Integer, Minimum = Print(minimum), Maximum = Print(maximum) },
        text => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= minimum && number <= maximum ? number : Read<int>.Bad,
        (text, tongue) => Sentences.Say(tongue, "parameter.whole", Shown(text), minimum, maximum));

    public static Parameter<string> Text(string name, string description, int longest = 200) => new(
        name, description, new() { Type = JsonSchemaType.String, MaxLength = longest },
        text => text.Length <= longest ? text : Read<string>.Bad,
        (text, tongue) => Sentences.Say(tongue, "parameter.text", text.Length, longest));

    /// <summary>One or several of those words, separated by commas.</summary>
    public static Parameter<string[]> Words(string name, string description, params string[] words) => new(
        name, description, new() { Type = JsonSchemaType.String, Description = string.Join(", ", words) },
        text => text.Split(',') is var given && given.All(words.Contains) ? given : Read<string[]>.Bad,
        (text, tongue) => Sentences.Say(tongue, "parameter.word", Shown(text), string.Join(", ", words)));

    public static Parameter<string> Word(string name, string description, params string[] words) => new(
        name, description, new() { Type = JsonSchemaType.String, Enum = [.. words.Select(word => (System.Text.Json.Nodes.JsonNode)word)] },
        text => words.Contains(text) ? text : Read<string>.Bad,
        (text, tongue) => Sentences.Say(tongue, "parameter.word", Shown(text), string.Join(", ", words)));

    public static Parameter<Instant> Moment(string name, string description) => new(
        name, description, new() { Type = JsonSchemaType.String, Format = "date-time" }, ReadMoment,
        (text, tongue) => Sentences.Say(tongue, "parameter.instant", Shown(text)));

    public static Parameter<Box> Box(string name, string description) => new(
        name, description, new() { Type = JsonSchemaType.String, Pattern = "^west,south,east,north$" }, Parameters.Box.Read,
        (text, tongue) => Sentences.Say(tongue, "parameter.box", Shown(text)));

    public static Parameter<int[]> Ordinals(string name, string description, int most) => new(
        name, description, new() { Type = JsonSchemaType.String }, text => ReadOrdinals(text, most),
        (text, tongue) => Sentences.Say(tongue, "parameter.ordinals", Shown(text), most));

    private static Read<Instant> ReadMoment(string text)
    {
        const DateTimeStyles Styles = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;

        // A plus sign that was not escaped arrives as a space.
        var good = DateTimeOffset.TryParse(text.Replace(' ', '+'), CultureInfo.InvariantCulture, Styles, out var moment) && moment >= DateTimeOffset.UnixEpoch;
        return good && Instant.From(moment) is var instant && instant <= Latest ? instant : Read<Instant>.Bad;
    }

    private static Read<int[]> ReadOrdinals(string text, int most)
    {
        var parts = text.Split(',');
        var ordinals = new int[Math.Min(parts.Length, most)];
        for (var i = 0; i < ordinals.Length; i++)
        {
            if (!int.TryParse(parts[i], NumberStyles.None, CultureInfo.InvariantCulture, out ordinals[i]))
            {
                return Read<int[]>.Bad;
            }
        }

        return parts.Length <= most ? ordinals : Read<int[]>.Bad;
    }

    private static string Shown(string text) => text.Length <= 60 ? text : text[..59] + "…";

    private static string Print(int number) => number.ToString(CultureInfo.InvariantCulture);
}
