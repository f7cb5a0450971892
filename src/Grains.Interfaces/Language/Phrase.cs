using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace Beffroi.Language;

/// <summary>
/// A sentence for people that keeps apart what it names, so that whoever shows it can say it in another language: <c>$"A {kind} has no property '{word}'."</c> is kept as
/// the pattern <c>A {0} has no property '{1}'.</c> and two arguments. The pattern is the English sentence, and the key of the others.
/// </summary>
/// <remarks>It is its own handler of interpolated strings: nobody writes patterns and counts holes. What is appended afterwards is the compiler's alone.</remarks>
[GenerateSerializer, Immutable, Alias("Phrase"), InterpolatedStringHandler]
public sealed partial class Phrase : IEquatable<Phrase>
{
    /// <summary>The compiler's: a phrase to which text and arguments are then appended.</summary>
    public Phrase(int literalLength, int formattedCount) => (Pattern, Arguments) = ("", []);

    [JsonConstructor]
    public Phrase(string pattern, Phrase[]? arguments) => (Pattern, Arguments) = (pattern, arguments);

    [Id(0)] public string Pattern { get; private set; }

    /// <summary>What stands for <c>{0}</c>, <c>{1}</c>; null for words that are nobody's to translate, such as a name.</summary>
    [Id(1)] public Phrase[]? Arguments { get; private set; }

    /// <summary>Only for words that are written out: of others, what they name is lost. A convention test holds it.</summary>
    public static implicit operator Phrase(string text) => new(text, []);

    /// <summary>Words as they are in every language.</summary>
    public static Phrase Verbatim(string? text) => new(text ?? "", null);

    /// <summary>The phrase: for the branches of a condition, which would else be mere strings.</summary>
    public static Phrase Of(Phrase phrase) => phrase;

    /// <summary>Several in a row.</summary>
    public static Phrase Join(string between, IEnumerable<Phrase> phrases)
    {
        Phrase[] all = [.. phrases];
        return new(string.Join(between, all.Select((_, i) => $"{{{i}}}")), all);
    }

    public void AppendLiteral(string text) => Pattern += text;

    public void AppendFormatted(Phrase? argument)
    {
        Pattern += $"{{{Arguments!.Length}}}";
        Arguments = [.. Arguments, argument ?? Verbatim("")];
    }

    public void AppendFormatted<T>(T argument) => AppendFormatted(argument, null);

    public void AppendFormatted<T>(T argument, string? format) =>
        AppendFormatted(Verbatim(argument is IFormattable formattable ? formattable.ToString(format, CultureInfo.InvariantCulture) : argument?.ToString()));

    /// <summary>In English.</summary>
    public override string ToString() => Say(pattern => pattern);

    /// <summary>In the language whose patterns are given; what it lacks is said in English.</summary>
    public string Say(Func<string, string?> translated)
    {
        if (Arguments is null)
        {
            return Pattern;
        }

        var pattern = translated(Pattern) ?? Pattern;
        return Arguments.Length == 0 ? pattern : Filled(pattern, [.. Arguments.Select(a => a.Say(translated))]);
    }

    public bool Equals(Phrase? other) =>
        other is not null && Pattern == other.Pattern && (Arguments is null ? other.Arguments is null : other.Arguments is { } arguments && Arguments.SequenceEqual(arguments));

    public override bool Equals(object? obj) => Equals(obj as Phrase);

    public override int GetHashCode() => Pattern.GetHashCode(StringComparison.Ordinal);

    // Braces that hold no number are text: sentences show how YAML is written.
    private static string Filled(string pattern, string[] arguments) => Hole().Replace(
        pattern, hole => int.Parse(hole.Groups[1].ValueSpan, CultureInfo.InvariantCulture) is var at && at < arguments.Length ? arguments[at] : hole.Value);

    [GeneratedRegex(@"\{(\d{1,3})\}")]
    private static partial Regex Hole();
}
