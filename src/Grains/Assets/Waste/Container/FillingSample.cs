using System.Globalization;
using Beffroi.Twin;

namespace Beffroi.Assets.Waste;

/// <summary>
/// A level at an instant, in hours since 1970. A container keeps a few of them since it was emptied, as a text: the first whole, the others by the hours since it,
/// <c>498924.5:5 6.2:11 12.1:15</c>. They go by when levels were observed, so that what comes late or in a batch tells the same pace.
/// </summary>
public readonly record struct FillingSample(double Hours, double Level)
{
    /// <summary>So many fit in a text whatever they are.</summary>
    private const int Most = 20;

    private const double LeastGap = 3;
    private const double LongestHours = 99_999;

    public static FillingSample At(Instant at, double level) => new(at.Microseconds / 3.6e9, level);

    public static FillingSample[] Read(string? text)
    {
        var samples = new List<FillingSample>(Most);
        foreach (var word in (text ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (word.Split(':') is [var hours, var level] && Number(hours) is { } at && Number(level) is { } percent)
            {
                samples.Add(new(samples.Count == 0 ? at : samples[0].Hours + at, percent));
            }
        }

        return [.. samples];
    }

    public static string Write(IReadOnlyList<FillingSample> samples) =>
        string.Join(' ', samples.Select((s, i) => string.Create(CultureInfo.InvariantCulture, $"{Math.Round(i == 0 ? s.Hours : s.Hours - Math.Round(samples[0].Hours, 1), 1)}:{Math.Round(s.Level)}")));

    /// <summary>With one more, when three hours have passed since the last; every second one is dropped when there is no more room, so that they stay spread over the whole time.</summary>
    public static FillingSample[] With(FillingSample[] samples, FillingSample next)
    {
        if (samples.Length > 0 && (next.Hours - samples[0].Hours > LongestHours || next.Hours - samples[^1].Hours < Gap(samples)))
        {
            return samples;
        }

        return samples.Length < Most ? [.. samples, next] : [.. samples.Where((_, i) => i % 2 == 0), next];
    }

    private static double Gap(FillingSample[] samples) => Math.Max(LeastGap, (samples[^1].Hours - samples[0].Hours) / Most);

    private static double? Number(string text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;
}
