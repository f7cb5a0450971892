using System.Globalization;

namespace Beffroi.Inventory.Mapping;

/// <summary>Numbers as inventories write them: <c>12.5</c>, <c>12,5</c>, <c>1 234,5</c>, <c>1.234,5</c>.</summary>
public static class NumberText
{
    private static readonly char[] Spaces = [' ', '\u00A0', '\u202F', '\''];

    /// <param name="sign">The decimal sign; null to find it out: the last of the two in the text, and a lone one is always it.</param>
    public static bool TryParse(string text, char? sign, out double number)
    {
        number = 0;
        var plain = text.Trim();
        var mark = sign ?? Found(plain);
        var group = mark == ',' ? '.' : ',';
        var split = plain.IndexOf(mark);
        var whole = split < 0 ? plain : plain[..split];
        var (mantissa, exact) = Ungroup(whole, group);
        return exact
            && double.TryParse(split < 0 ? mantissa : $"{mantissa}.{plain[(split + 1)..]}", NumberStyles.Float, CultureInfo.InvariantCulture, out number)
            && double.IsFinite(number);
    }

    private static char Found(string text) => text.LastIndexOf(',') > text.LastIndexOf('.') ? ',' : '.';

    /// <summary>The text without separators of thousands; not exact when they do not stand before groups of three.</summary>
    private static (string Digits, bool Exact) Ungroup(string whole, char group)
    {
        if (whole.IndexOfAny(Spaces) < 0 && !whole.Contains(group))
        {
            return (whole, true);
        }

        var groups = whole.Split([group, .. Spaces]);
        var first = groups[0].TrimStart('-', '+');
        var exact = first.Length is >= 1 and <= 3 && groups.Skip(1).All(g => g.Length == 3 && g.All(char.IsAsciiDigit));
        return (string.Concat(groups), exact);
    }
}
