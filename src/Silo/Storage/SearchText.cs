using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using Beffroi.Inventory;

namespace Beffroi.Storage;

/// <summary>What a text search looks into, folded in one place so that both databases find the same: without case and without accents.</summary>
internal static class SearchText
{
    /// <summary>Between key, name and address, so that nothing matches across them.</summary>
    private const char Border = '\n';

    // Without ICU the runtime does not take accents off: the letters of Latin-1 and Latin Extended-A, which European names are written in.
    private static readonly FrozenDictionary<char, string> Plain = new (string Letters, string Plain)[]
    {
        ("àáâãäåāăą", "a"), ("çćĉċč", "c"), ("ďđð", "d"), ("èéêëēĕėęě", "e"), ("ĝğġģ", "g"), ("ĥħ", "h"), ("ìíîïĩīĭįı", "i"), ("ĵ", "j"), ("ķ", "k"),
        ("ĺļľŀł", "l"), ("ñńņňŋ", "n"), ("òóôõöøōŏő", "o"), ("ŕŗř", "r"), ("śŝşš", "s"), ("ţťŧ", "t"), ("ùúûüũūŭůűų", "u"), ("ŵ", "w"), ("ýÿŷ", "y"),
        ("źżž", "z"), ("æ", "ae"), ("œ", "oe"), ("ß", "ss"), ("þ", "th"), ("’", "'"),
    }
    .SelectMany(row => row.Letters.Select(letter => (letter, row.Plain))).ToFrozenDictionary(row => row.letter, row => row.Plain);

    public static string Of(InventoryEntry entry) =>
        Fold(string.Join(Border, entry.Asset.Key, entry.Description.Name, entry.Description.Address));

    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var letter in text.Select(char.ToLowerInvariant))
        {
            if (Plain.TryGetValue(letter, out var plain))
            {
                folded.Append(plain);
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
            {
                folded.Append(letter);
            }
        }

        return folded.ToString();
    }
}
