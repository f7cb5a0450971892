using System.Buffers;
using System.Diagnostics.CodeAnalysis;

namespace Beffroi.Twin;

/// <summary>
/// What an asset is called: its kind and its key within the kind, printed <c>luminaire/L-4471</c>.
/// A kind is 1 to 40 lower-case letters, digits and hyphens, beginning with a letter. A key is 1 to 100 characters,
/// without control characters, outer spaces, or any of <c>/ # + \</c>, which have a meaning in topics and paths.
/// </summary>
[GenerateSerializer, Immutable, Alias("AssetId")]
public readonly record struct AssetId : IParsable<AssetId>
{
    private static readonly SearchValues<char> Forbidden = SearchValues.Create("/#+\\");

    private AssetId(string kind, string key) => (Kind, Key) = (kind, key);

    [Id(0)] public string Kind { get; private init; }

    [Id(1)] public string Key { get; private init; }

    /// <summary>The id of that kind and key; a <see cref="FormatException"/> says what is wrong with them.</summary>
    public static AssetId Of(string kind, string key) =>
        Fault(kind, key) is { } fault ? throw new FormatException(fault) : new(kind, key);

    public static bool TryOf(string? kind, string? key, out AssetId id)
    {
        var valid = kind is not null && key is not null && Fault(kind, key) is null;
        id = valid ? new(kind!, key!) : default;
        return valid;
    }

    public static AssetId Parse(string s, IFormatProvider? provider = null) =>
        s.IndexOf('/') is > 0 and var slash
            ? Of(s[..slash], s[(slash + 1)..])
            : throw new FormatException($"'{s}' is not an asset id: write kind/key, such as luminaire/L-4471.");

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out AssetId result)
    {
        result = default;
        return s?.IndexOf('/') is > 0 and var slash && TryOf(s[..slash], s[(slash + 1)..], out result);
    }

    public override string ToString() => $"{Kind}/{Key}";

    private static string? Fault(string kind, string key)
    {
        if (kind.Length is 0 or > 40 || !char.IsAsciiLetterLower(kind[0]) || !kind.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'))
        {
            return $"'{kind}' is not a kind: 1 to 40 lower-case letters, digits and hyphens, beginning with a letter.";
        }

        var sound = key.Length is > 0 and <= 100 && key.Trim().Length == key.Length
            && !key.AsSpan().ContainsAny(Forbidden) && !key.Any(char.IsControl);
        return sound ? null : $"'{key}' is not a key: 1 to 100 characters, no outer space, no control character, none of / # + \\.";
    }
}
