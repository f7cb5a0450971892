using Beffroi.Explain;
using Beffroi.Feed;
using Beffroi.Journal.Ownership;
using Beffroi.Rollups;
using Beffroi.Support;
using Beffroi.Support.Twin;
using Beffroi.Twin;
using CsCheck;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace Beffroi.Past;

public sealed class AnyMomentTest
{
    private static readonly Gen<(int Lamp, int Property, int Value, int Minutes)[]> Storms =
        Gen.Select(Gen.Int[1, 3], Gen.Int[0, 2], Gen.Int[0, 3], Gen.Int[1, 30]).Array[1, 40];

    private static readonly Catalogue Kinds = Codecs.Catalogue;

    /// <summary>Whatever happened, and wherever keyframes lie: each instant shows what a board showed then, and a film's steps are the jumps to them.</summary>
    [Fact]
    public Task Every_instant_is_told_as_it_was_known() => Gen.Select(Storms, Gen.Int[0, 40]).SampleAsync(async (storm, keep) =>
    {
        var (bench, keyframes) = (new WhyBench(), new MemoryKeyframeStore());
        for (var lamp = 1; lamp <= 3; lamp++)
        {
            await bench.Describe(WhyBench.Lantern(lamp), lamp == 1 ? null : WhyBench.Lantern(1));
        }

        var seen = new List<(Instant At, LiveEntry[] Board)>();
        foreach (var (i, (lamp, property, value, minutes)) in storm.Index())
        {
            bench.Now += TimeSpan.FromMinutes(minutes);
            await bench.Observe(WhyBench.Lantern(lamp), WhyBench.Said("mqtt", i, Reading(property, value)));
            seen.Add((bench.Now, Board(bench)));
            if (i % 7 == keep % 7)
            {
                await Keep(bench, keyframes);
            }
        }

        var city = City(bench, keyframes);
        foreach (var (at, board) in seen)
        {
            Assert.Equal(board, (await city.At(at, default)).Frame().Entries);
        }

        await FilmIsJumps(city, seen[0].At, bench.Now + TimeSpan.FromMinutes(40));
    }, iter: 40, threads: 1);

    [Fact]
    public async Task Of_a_time_before_what_is_kept_nothing_is_made_up()
    {
        var (bench, keyframes) = (new WhyBench(), new MemoryKeyframeStore());
        await bench.Describe(WhyBench.Lantern(1));
        bench.Now += TimeSpan.FromHours(1);
        await bench.Observe(WhyBench.Lantern(1), WhyBench.Said("mqtt", 1, Reading(0, 1)));
        await Keep(bench, keyframes);
        var (kept, before) = (bench.Now, Board(bench));
        bench.Now += TimeSpan.FromMinutes(5);
        await bench.Observe(WhyBench.Lantern(1), WhyBench.Said("mqtt", 2, Reading(0, 2)));
        var lost = bench.Now;
        bench.Now += TimeSpan.FromDays(9);
        await bench.Observe(WhyBench.Lantern(1), WhyBench.Said("mqtt", 3, Reading(0, 3)));
        await bench.Prune(seal: false);

        var city = City(bench, keyframes);
        var early = await city.At(kept - TimeSpan.FromMinutes(1), default);
        Assert.Equal(0, early.Cover.Assets);
        Assert.Equal([0], early.Cover.Untold);
        var late = await city.At(lost, default);
        Assert.Empty(late.Cover.Untold);
        Assert.Equal((1, kept), (late.Cover.Assets, late.Cover.AsOf));
        Assert.Equal(before, late.Frame().Entries);
        Assert.Equal(kept, late.Cover.RecordedFrom);
    }

    private static async Task FilmIsJumps(PastCity city, Instant from, Instant to)
    {
        var (moment, later) = await city.Play(from, to, TimeSpan.FromMinutes(7), default);
        var shown = moment.Frame().Entries.ToDictionary(entry => entry.Ordinal);
        foreach (var frame in later)
        {
            foreach (var entry in frame.Entries)
            {
                Assert.NotEqual(shown.GetValueOrDefault(entry.Ordinal) with { FreshUntil = entry.FreshUntil }, entry);
                shown[entry.Ordinal] = entry;
            }

            var jump = (await city.At(frame.At, default)).Frame().Entries;
            Assert.Equal(jump.Select(Look), shown.Values.OrderBy(entry => entry.Ordinal).Select(Look));
        }
    }

    private static (int, Mark, float) Look(LiveEntry entry) => (entry.Ordinal, entry.Mark, entry.Main);

    private static PastCity City(WhyBench bench, MemoryKeyframeStore keyframes)
    {
        var map = new ShardMap();
        map.Set(1);
        return new(bench.Journal, keyframes, new(bench.Journal, keyframes, Codecs.Kernel, Kinds), Kinds, map, new([.. Kinds.Kinds.Select(KindShape.Of)]), Options.Create(new PastOptions()));
    }

    private static async Task Keep(WhyBench bench, MemoryKeyframeStore keyframes)
    {
        for (var lamp = 1; lamp <= 3; lamp++)
        {
            if (bench.Bench(WhyBench.Lantern(lamp)).State.Version > 0)
            {
                await bench.Save(WhyBench.Lantern(lamp));
            }
        }

        var time = new FakeTimeProvider(bench.Now.ToDateTimeOffset());
        var writer = new KeyframeWriter(bench.Journal, keyframes, bench, Codecs.Kernel, Kinds, time, Options.Create(new PastOptions { Keep = TimeSpan.FromDays(365) }), NullLogger<KeyframeWriter>.Instance);
        Assert.Equal((1, 0), (await writer.Look(default), await writer.Look(default)));
    }

    private static LiveEntry[] Board(WhyBench bench) => [.. Enumerable.Range(1, 3).Select(lamp => bench.Bench(WhyBench.Lantern(lamp)).State).OrderBy(state => state.Ordinal)
        .Select(state => Contributing.Of(Kinds.Kind("lantern"), Kinds.IndexOf("lantern"), WhyBench.Lantern(state.Ordinal), state)?.ToLiveEntry(bench.Now)).OfType<LiveEntry>()];

    private static (string, Value) Reading(int property, int value) => property switch
    {
        0 => ("power", Value.Of(value * 110)),
        1 => ("door", Value.Of(value > 1)),
        _ => ("note", Value.Of($"n{value}")),
    };
}
