namespace Beffroi.Demonstration;

/// <summary>Cuts a crowd of points into compact parts of about the same size: across its longer side, again and again.</summary>
internal static class Bisection
{
    public static List<List<TItem>> Cut<TItem>(List<TItem> items, int parts, Func<TItem, Spot> at)
    {
        if (parts <= 1 || items.Count <= 1)
        {
            return [items];
        }

        var wide = Spread(items, i => at(i).East) >= Spread(items, i => at(i).North);
        var sorted = items.OrderBy(i => wide ? at(i).East : at(i).North).ToList();
        var first = parts / 2;
        var cut = (int)((long)sorted.Count * first / parts);
        return [.. Cut(sorted[..cut], first, at), .. Cut(sorted[cut..], parts - first, at)];
    }

    private static double Spread<TItem>(List<TItem> items, Func<TItem, double> coordinate) => items.Max(coordinate) - items.Min(coordinate);
}
