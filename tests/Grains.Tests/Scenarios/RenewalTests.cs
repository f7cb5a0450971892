using Beffroi.Inventory;
using Beffroi.Quantities;
using Beffroi.Rollups;
using Beffroi.Rules;
using Beffroi.Rules.Totals;
using Beffroi.Twin;
using CsCheck;

namespace Beffroi.Scenarios;

/// <summary>What stays the same is as old in virtual time as if each report of it had been heard, and told by the live code.</summary>
public sealed class RenewalTests
{
    private static readonly AssetKind Lamp = RuleBench.Catalogue.Kind("luminaire");
    private static readonly Gen<(int First, int Fresh, int Now, int Later)> Stories = Gen.Select(Gen.Int[0, 5_000], Gen.Int[10, 300], Gen.Int[0, 20_000], Gen.Int[1, 2_000]);

    [Fact]
    public void As_old_as_what_would_have_been_told() => Stories.Sample(story =>
    {
        var property = Property.Number<Watt>("p", 0, 10, freshFor: TimeSpan.FromMinutes(story.Fresh));
        var renewal = Renewal.Of(Lamp, property, isDerived: false);
        Holds(renewal, Lamp.ReportInterval, story, (was, becomes) => Following.IsNews(property, Slot(was), Slot(becomes)));
    });

    [Fact]
    public void As_old_as_a_total_that_is_sampled() => Stories.Sample(story =>
    {
        var renewal = Renewal.Sampled(new TotalProperty("t", "W", 0), Books.Clock.Every);
        Holds(renewal, Books.Clock.Every, story, (was, becomes) => Sampling.IsNews(Held(was), new TotalSample("t", default, Value.Of(1), Quality.Measured, becomes)));
    });

    [Fact]
    public void What_is_inferred_is_told_once() =>
        Assert.Equal(new Instant(7), Renewal.Of(Lamp, Lamp.Properties[0], isDerived: false).At(Held(new(7)) with { Quality = Quality.Inferred }, Minute(500)));

    private static void Holds(Renewal renewal, TimeSpan every, (int First, int Fresh, int Now, int Later) story, Func<Instant, Instant, bool> isNews)
    {
        var (told, slot, next) = (Seconds(story.First), Seconds(story.First), Instant.Never);
        var (now, later) = (Seconds(story.First + story.Now), Seconds(story.First + story.Now + (story.Later * 60)));
        var clock = new SampleClock(every);
        var atNow = told;
        for (var report = clock.After(told); report <= later; report = clock.After(report))
        {
            if (isNews(slot, report))
            {
                told = report;
                next = report > now ? Instant.Earlier(next, report) : next;
            }

            slot = report;
            atNow = report <= now ? told : atNow;
        }

        var first = Held(Seconds(story.First));
        Assert.Equal(atNow, renewal.At(first, now));
        Assert.Equal(told, renewal.At(first, later));
        Assert.Equal(next, renewal.Next(first with { At = atNow }, now) is var due && due <= later ? due : Instant.Never);
    }

    private static Instant Seconds(int seconds) => new(seconds * 1_000_000L);

    private static Instant Minute(int minutes) => Seconds(minutes * 60);

    private static HeldInput Held(Instant at) => new("x", AssetId.Of("luminaire", "L-1"), 0, Value.Of(1), Quality.Measured, at, at);

    private static Slot Slot(Instant at) => new() { At = at, Number = 1, Quality = Quality.Measured };
}
