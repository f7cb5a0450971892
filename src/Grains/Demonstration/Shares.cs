namespace Beffroi.Demonstration;

/// <summary>Divides a whole number by weights so that the parts add up: the largest remainders get what is left.</summary>
internal static class Shares
{
    public static int[] Of(int total, IReadOnlyList<double> weights, int least = 0)
    {
        var sum = weights.Sum();
        var free = total - (least * weights.Count);
        var exact = weights.Select(w => free * w / sum).ToArray();
        var parts = exact.Select(e => (int)Math.Floor(e)).ToArray();
        foreach (var i in Enumerable.Range(0, parts.Length).OrderByDescending(i => exact[i] - parts[i]).Take(free - parts.Sum()))
        {
            parts[i]++;
        }

        return [.. parts.Select(p => p + least)];
    }
}
