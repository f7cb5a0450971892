using Beffroi.Documents;
using Beffroi.Documents.Reading;
using Beffroi.Twin;
using Beffroi.Twin.Simulation;

namespace Beffroi.Scenarios.Texts;

/// <summary>In which weather a scenario is: other days than the city's, by a seed, or as many degrees warmer.</summary>
public sealed record ScenarioWeather
{
    private const double MostWarming = 10;
    private const double MostWarmingPerYear = 1;

    /// <summary>Null leaves the days of the baseline.</summary>
    public ulong? Seed { get; init; }

    /// <summary>Degrees Celsius.</summary>
    public double Warming { get; init; }

    /// <summary>Degrees Celsius more, each year from the begin on.</summary>
    public double WarmingPerYear { get; init; }

    /// <summary>That weather, of a scenario that begins then.</summary>
    public Climate On(Climate baseline, Instant begin) => new(Seed ?? baseline.Seed) { Warming = Warming, WarmingPerYear = WarmingPerYear, Since = begin };

    internal static ScenarioWeather? Read(YamlBlock block)
    {
        if (block.Block("weather") is not { } inner)
        {
            return null;
        }

        var weather = new ScenarioWeather
        {
            Seed = SeedIn(inner),
            Warming = inner.Number("warming", -MostWarming, MostWarming) ?? 0,
            WarmingPerYear = inner.Number("warmingPerYear", -MostWarmingPerYear, MostWarmingPerYear) ?? 0,
        };
        inner.Close();
        return weather;
    }

    internal static ulong? SeedIn(YamlBlock block) =>
        block.Read<ulong>("seed", text => ulong.TryParse(text, out var number) && number < 1UL << 32 ? number : null, RemarkCode.BadNumber, false, "seed", "0", "4294967295");
}
