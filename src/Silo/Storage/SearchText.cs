using System.Globalization;
using System.Text;
using Beffroi.Inventory;

namespace Beffroi.Storage;

/// <summary>What a text search looks into, folded in one place so that both databases find the same: without case and without accents.</summary>
internal static class SearchText
{
    /// <summary>Between key, name and address, so that nothing matches across them.</summary>
    private const char Border = '\n';

    public static string Of(InventoryEntry entry) =>
        Fold(string.Join(Border, entry.Asset.Key, entry.Description.Name, entry.Description.Address));

    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            {
                folded.Append(char.ToLowerInvariant(c));
            }
        }

        return folded.ToString();
    }
}
