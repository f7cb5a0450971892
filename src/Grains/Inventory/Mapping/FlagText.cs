namespace Beffroi.Inventory.Mapping;

/// <summary>Yes and no as inventories write them, in French and English.</summary>
public static class FlagText
{
    public static bool TryParse(string text, out bool flag)
    {
        var word = text.Trim().ToLowerInvariant();
        flag = word is "true" or "yes" or "y" or "oui" or "o" or "vrai" or "1" or "x";
        return flag || word is "false" or "no" or "n" or "non" or "faux" or "0";
    }
}
