using System.Text;

namespace Beffroi.Inventory.Mapping;

/// <summary>The changes of case a template knows, and what each does.</summary>
public static class TextCases
{
    public const string Words = "slug, title, lower or upper";

    public static bool TryFind(string word, out TextCase found)
    {
        found = word switch
        {
            "lower" => TextCase.Lower,
            "upper" => TextCase.Upper,
            "title" => TextCase.Title,
            "slug" => TextCase.Slug,
            _ => TextCase.AsIs,
        };
        return found != TextCase.AsIs || word.Length == 0;
    }

    public static string Apply(this TextCase change, string text) => change switch
    {
        TextCase.Lower => text.ToLowerInvariant(),
        TextCase.Upper => text.ToUpperInvariant(),
        TextCase.Title => Title(text),
        TextCase.Slug => Slug(text),
        _ => text,
    };

    private static string Title(string text)
    {
        var title = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            var begins = title.Length == 0 || !char.IsLetter(title[^1]);
            title.Append(begins ? char.ToUpperInvariant(letter) : char.ToLowerInvariant(letter));
        }

        return title.ToString();
    }

    private static string Slug(string text)
    {
        var slug = new StringBuilder(text.Length);
        foreach (var letter in text.ToLowerInvariant())
        {
            if (Plain(letter) is { } plain)
            {
                slug.Append(plain);
            }
            else if (slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        return slug.ToString().Trim('-');
    }

    // Written out, because without ICU (InvariantGlobalization) the runtime does not take accents off.
    private static string? Plain(char letter) => letter switch
    {
        >= 'a' and <= 'z' or >= '0' and <= '9' => letter.ToString(),
        'à' or 'á' or 'â' or 'ã' or 'ä' or 'å' or 'ā' or 'ă' or 'ą' => "a",
        'ç' or 'ć' or 'č' => "c",
        'ď' or 'đ' => "d",
        'è' or 'é' or 'ê' or 'ë' or 'ē' or 'ę' or 'ě' => "e",
        'ì' or 'í' or 'î' or 'ï' or 'ī' => "i",
        'ł' => "l",
        'ñ' or 'ń' or 'ň' => "n",
        'ò' or 'ó' or 'ô' or 'õ' or 'ö' or 'ø' or 'ō' or 'ő' => "o",
        'ř' => "r",
        'ś' or 'š' or 'ş' => "s",
        'ť' or 'ţ' => "t",
        'ù' or 'ú' or 'û' or 'ü' or 'ū' or 'ů' or 'ű' => "u",
        'ý' or 'ÿ' => "y",
        'ź' or 'ż' or 'ž' => "z",
        'œ' => "oe",
        'æ' => "ae",
        'ß' => "ss",
        >= '\u0300' and <= '\u036F' => "",
        _ => null,
    };
}
