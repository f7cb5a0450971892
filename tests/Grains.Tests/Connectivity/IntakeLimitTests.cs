using System.Text;
using Beffroi.Support.Connectivity;
using Beffroi.Twin;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Beffroi.Connectivity;

/// <summary>What bounds the way in: the rate of an asset, what waits, and what is kept of what was refused.</summary>
public sealed class IntakeLimitTests
{
    private readonly FakeTimeProvider _time = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_asset_that_is_told_too_much_refuses_the_rest_and_others_are_heard()
    {
        await using var bench = new IntakeBench(new() { ["Connectors:Intake:AssetPerSecond"] = "10", ["Connectors:Intake:AssetBurst"] = "5" }, time: _time);
        var loud = bench.Enrol("luminaire/L-1");
        var quiet = bench.Enrol("luminaire/L-2");
        var reports = new List<IntakeReport>();
        for (var i = 0; i < 8; i++)
        {
            reports.Add(await Post(bench, "L-1", $$"""{"power":1,"seq":{{i}}}"""));
        }

        await Post(bench, "L-2", """{"power":1}""");
        Assert.Equal((5, 1), (loud.Deliveries.Count(), quiet.Deliveries.Count()));
        Assert.All(reports[5..], report => Assert.Equal(RejectionCode.TooFast, Assert.Single(report.Rejections).Code));
        Assert.Equal(3, bench.Registers.Letters.Count(letter => letter.Code == RejectionCode.TooFast));

        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(1, (await Post(bench, "L-1", """{"power":1,"seq":8}""")).Taken);
    }

    [Fact]
    public async Task A_file_of_the_operator_s_own_is_not_paced()
    {
        await using var bench = new IntakeBench(new() { ["Connectors:Intake:AssetPerSecond"] = "1", ["Connectors:Intake:AssetBurst"] = "1" }, time: _time);
        var lamp = bench.Enrol("luminaire/L-1");
        for (var i = 0; i < 5; i++)
        {
            await bench.Intake.Take("file", Message("L-1", $$"""{"power":1,"seq":{{i}}}"""), keep: true, paced: false);
        }

        Assert.Equal(5, lamp.Deliveries.Count());
    }

    [Fact]
    public async Task Dead_letters_of_a_day_are_bounded_in_bytes()
    {
        await using var bench = new IntakeBench(new() { ["Connectors:Intake:DeadLetterBytesPerDay"] = "65536" }, time: _time);
        for (var i = 0; i < 100; i++)
        {
            await Post(bench, "L-1", new string('x', 10_000));
        }

        Assert.InRange(bench.Registers.Letters.Sum(letter => letter.Body.Length), 60_000, 80_000);

        _time.Advance(TimeSpan.FromDays(1));
        await Post(bench, "L-1", "x");
        Assert.Single(bench.Registers.Letters[^1].Body);
    }

    [Fact]
    public async Task What_assets_refuse_counts_too()
    {
        await using var bench = new IntakeBench(new() { ["Connectors:Intake:DeadLetterBurst"] = "3", ["Connectors:Intake:DeadLettersPerSecond"] = "1" }, time: _time);
        var lamp = bench.Enrol("luminaire/L-1");
        lamp.Reject = _ => [new("power", RejectionCode.OutOfRange, "No.")];
        for (var i = 0; i < 6; i++)
        {
            Assert.Single((await Post(bench, "L-1", $$"""{"power":9999,"seq":{{i}}}""")).Rejections);
        }

        Assert.Equal([false, false, false, true, true, true], lamp.Deliveries.Select(delivery => delivery.Retried));
        await Post(bench, "L-1", "not json");
        Assert.Empty(bench.Registers.Letters);

        _time.Advance(TimeSpan.FromSeconds(2));
        await Post(bench, "L-1", "not json");
        Assert.Single(bench.Registers.Letters);
    }

    [Fact]
    public async Task Connectors_wait_when_too_many_bytes_wait()
    {
        await using var bench = new IntakeBench(new() { ["Connectors:Intake:BacklogBytes"] = "1048576" });
        var lamp = bench.Enrol("luminaire/L-1");
        lamp.Hold();
        var under = Enumerable.Range(0, 6).Select(i => Post(bench, "L-1", $$"""{"power":1,"seq":{{i}}{{new string(' ', 200_000)}}}""")).ToArray();
        var room = bench.Intake.Room(Cancel).AsTask();
        await Task.Delay(50, Cancel);
        Assert.False(room.IsCompleted);

        lamp.Commit();
        await Task.WhenAll(under);
        await room;
    }

    private static Translation Message(string key, string body) => ReadingsInlet.Translate(ReadingsInlet.Address("luminaire", key), Encoding.UTF8.GetBytes(body), new(77), null);

    private static Task<IntakeReport> Post(IntakeBench bench, string key, string body) => bench.Intake.Take("http", Message(key, body), keep: true);
}
