namespace Beffroi.Assets.Parking;

/// <summary>
/// Who must come, half hour by half hour, so that as many cars stand there as were counted, if they stay as a law says: what stands is those who came and have not left. Where fewer
/// stand than would still be there of those who came before, nobody comes, and what is told is above what was counted.
/// </summary>
public static class Arrivals
{
    private static readonly TimeSpan Slot = TimeSpan.FromMinutes(30);
    private const int Parts = 30;

    /// <summary>Cars that come in each half hour.</summary>
    /// <param name="standing">At the end of each half hour, one after the other.</param>
    public static double[] Behind(IReadOnlyList<double> standing, StayLaw stay)
    {
        var left = Remaining(standing.Count, stay);
        var coming = new double[standing.Count];
        for (var i = 0; i < coming.Length; i++)
        {
            coming[i] = Math.Max(0, (standing[i] - Sum(coming, left, i)) / left[0]);
        }

        return coming;
    }

    /// <summary>Cars that stand at the end of each half hour, of those who came.</summary>
    public static double[] Standing(IReadOnlyList<double> coming, StayLaw stay)
    {
        var left = Remaining(coming.Count, stay);
        return [.. Enumerable.Range(0, coming.Count).Select(i => Sum(coming, left, i) + (coming[i] * left[0]))];
    }

    private static double Sum(IReadOnlyList<double> coming, double[] left, int until)
    {
        var sum = 0.0;
        for (var j = 0; j < until; j++)
        {
            sum += coming[j] * left[until - j];
        }

        return sum;
    }

    /// <summary>Of those who come evenly within a half hour, the share that is there at its end, and at the end of each after it.</summary>
    private static double[] Remaining(int slots, StayLaw stay) =>
        [.. Enumerable.Range(0, slots).Select(k => Enumerable.Range(0, Parts).Average(part => stay.StillThere((k * Slot) + (Slot * ((part + 0.5) / Parts)))))];
}
