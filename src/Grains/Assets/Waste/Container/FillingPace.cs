namespace Beffroi.Assets.Waste;

/// <summary>
/// Percent a day that a container fills, as the median of the slopes between its levels (Theil and Sen): sensors of level throw outliers, and a median does not mind them.
/// Its bounds are Sen's for 90 percent, by ranks of the slopes; with too few levels there are none.
/// </summary>
/// <param name="Median">Percent a day.</param>
/// <param name="Least">As slow as it may be; null when the levels do not tell.</param>
/// <param name="Most">As fast as it may be.</param>
public readonly record struct FillingPace(double Median, double? Least, double? Most)
{
    private const double NinetyPercent = 1.645;
    private const double LeastHours = 6;

    /// <summary>Null before six hours have told anything.</summary>
    public static FillingPace? Of(ReadOnlySpan<FillingSample> samples)
    {
        if (samples.Length < 2 || samples[^1].Hours - samples[0].Hours < LeastHours)
        {
            return null;
        }

        var slopes = Slopes(samples);
        var count = samples.Length;
        var spread = NinetyPercent * Math.Sqrt(count * (count - 1.0) * ((2 * count) + 5) / 18);
        var (low, high) = ((int)Math.Floor((slopes.Length - spread) / 2) - 1, (int)Math.Ceiling((slopes.Length + spread) / 2));
        return new(Middle(slopes), low >= 0 ? slopes[low] : null, low >= 0 && high < slopes.Length ? slopes[high] : null);
    }

    /// <summary>Days until that level at the median; 0 when it is there, null when it does not fill.</summary>
    public double? DaysTo(double target, double level) => Days(target, level, Median);

    /// <summary>As soon as it may be.</summary>
    public double? SoonestTo(double target, double level) => Most is { } most ? Days(target, level, most) : null;

    /// <summary>As late as it may be; a year when it may not fill at all.</summary>
    public double? LatestTo(double target, double level) => Least is { } least ? Days(target, level, least) ?? FillingLevel.LongestDays : null;

    private static double? Days(double target, double level, double pace) =>
        level >= target ? 0 : pace <= 0 ? null : Math.Min(FillingLevel.LongestDays, (target - level) / pace);

    private static double[] Slopes(ReadOnlySpan<FillingSample> samples)
    {
        List<double> slopes = new(samples.Length * (samples.Length - 1) / 2);
        for (var i = 1; i < samples.Length; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (samples[i].Hours > samples[j].Hours)
                {
                    slopes.Add((samples[i].Level - samples[j].Level) / (samples[i].Hours - samples[j].Hours) * 24);
                }
            }
        }

        slopes.Sort();
        return [.. slopes];
    }

    private static double Middle(double[] sorted) => (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
}
