using System.Globalization;
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
        foreach (var letter in text.Replace("œ", "oe").Replace("Œ", "oe").Replace("æ", "ae").Replace("ß", "ss").Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterOrDigit(letter))
            {
                slug.Append(char.ToLowerInvariant(letter));
            }
            else if (slug.Length > 0 && slug[^1] != '-' && CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
            {
                slug.Append('-');
            }
        }

        return slug.ToString().Trim('-');
    }
}
