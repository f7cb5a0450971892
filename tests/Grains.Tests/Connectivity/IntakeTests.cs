using System.Text;
using Beffroi.Journal;
using Beffroi.Support.Connectivity;
using Beffroi.Twin;
using Xunit;
using Microsoft.Extensions.Time.Testing;

namespace Beffroi.Connectivity;

public sealed class IntakeTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_answer_comes_after_the_commit()
    {
        await using var bench = new IntakeBench();
        var lamp = bench.Enrol("luminaire/L-1");
        lamp.Hold();

        var answer = Send(bench, "luminaire/L-1", """{"power":41.5,"seq":1}""");
        await Until(() => lamp.Calls.Count == 1);
        Assert.False(answer.IsCompleted);
        lamp.Commit();

        Assert.Equal(1, (await answer).Taken);
    }

    [Fact]
    public async Task What_arrives_during_a_call_goes_in_the_next_in_order()
    {
        await using var bench = new IntakeBench();
        var lamp = bench.Enrol("luminaire/L-1");
        lamp.Hold();

        var answers = Enumerable.Range(0, 100).Select(i => Send(bench, "luminaire/L-1", $$"""{"power":{{i}},"seq":{{i}}}""")).ToArray();
        await Until(() => bench.Get<ReceptionWindow>().Waiting == 100);
        lamp.Commit();
        await Task.WhenAll(answers);

        Assert.Equal([1, 99], lamp.Calls.Select(call => call.Length));
        Assert.Equal(Enumerable.Range(0, 100).Select(i => (long?)i), lamp.Deliveries.Select(one => one.Sequence));
    }

    [Fact]
    public async Task The_window_bounds_the_calls_and_a_slow_asset_holds_up_no_other()
    {
        await using var bench = new IntakeBench(new() { ["Connectors:Intake:Window"] = "2" });
        var slow = bench.Enrol("luminaire/slow");
        slow.Hold();
        var waiting = Send(bench, "luminaire/slow", """{"power":1}""");
        for (var i = 0; i < 20; i++)
        {
            bench.Enrol($"luminaire/L-{i}");
            Assert.Equal(1, (await Send(bench, $"luminaire/L-{i}", """{"power":1}""")).Taken);
        }

        var second = bench.Enrol("luminaire/slow-2");
        second.Hold();
        var other = Send(bench, "luminaire/slow-2", """{"power":1}""");
        var third = Send(bench, "luminaire/L-1", """{"power":1}""");
        await Until(() => second.Calls.Count == 1);
        Assert.Equal(2, bench.Get<ReceptionWindow>().Calling);
        Assert.False(third.IsCompleted);

        slow.Commit();
        second.Commit();
        await Task.WhenAll(waiting, other, third);
    }

    [Fact]
    public async Task Passing_trouble_is_waited_out_and_nothing_is_dropped()
    {
        await using var bench = new IntakeBench();
        var lamp = bench.Enrol("luminaire/L-1");
        lamp.Failures.Enqueue(new ShardMovedException("moving"));
        lamp.Failures.Enqueue(new JournalStalledException("no place"));
        lamp.Failures.Enqueue(new TimeoutException());

        var report = await Send(bench, "luminaire/L-1", """{"power":1,"seq":1}""");

        Assert.Equal(1, report.Taken);
        Assert.Empty(bench.Registers.Letters);
    }

    [Fact]
    public async Task A_delivery_that_an_asset_fails_on_becomes_a_dead_letter_and_its_neighbours_go_in()
    {
        await using var bench = new IntakeBench();
        var lamp = bench.Enrol("luminaire/L-1");
        lamp.Poison = delivery => delivery.Sequence == 3;
        lamp.Hold();

        var answers = Enumerable.Range(0, 6).Select(i => Send(bench, "luminaire/L-1", $$"""{"power":{{i}},"seq":{{i}}}""")).ToArray();
        await Until(() => bench.Get<ReceptionWindow>().Waiting == 6);
        lamp.Commit();
        var reports = await Task.WhenAll(answers);

        Assert.Equal(5, reports.Sum(report => report.Taken));
        var letter = Assert.Single(bench.Registers.Letters);
        Assert.Equal((RejectionCode.Failed, """{"power":3,"seq":3}"""), (letter.Code, Encoding.UTF8.GetString(letter.Body)));
    }

    [Theory]
    [InlineData("luminaire/nobody", RejectionCode.UnknownAsset)]
    [InlineData("submarine/S-1", RejectionCode.UnknownKind)]
    [InlineData("luminaire/old", RejectionCode.RetiredAsset)]
    public async Task What_has_no_asset_is_a_dead_letter_with_its_reason(string id, string code)
    {
        await using var bench = new IntakeBench();
        bench.Registers.Enrol(AssetId.Parse("luminaire/old"), retired: true);

        var report = await Send(bench, id, """{"power":1}""");

        Assert.Equal(code, Assert.Single(report.Rejections).Code);
        var letter = Assert.Single(bench.Registers.Letters);
        Assert.Equal((code, id, "mqtt", """{"power":1}"""), (letter.Code, letter.Asset, letter.Source, Encoding.UTF8.GetString(letter.Body)));
        Assert.All(bench.Grains.Assets.Values, asset => Assert.Empty(asset.Calls));
    }

    [Fact]
    public async Task The_table_is_asked_before_an_asset_is_unknown_and_not_again_for_each_message()
    {
        var time = new FakeTimeProvider();
        await using var bench = new IntakeBench(time: time);
        for (var i = 0; i < 10; i++)
        {
            await Send(bench, "luminaire/L-1", """{"power":1}""");
        }

        Assert.Equal(1, bench.Registers.Asked);
        bench.Enrol("luminaire/L-1");
        time.Advance(TimeSpan.FromSeconds(3));

        Assert.Equal(1, (await Send(bench, "luminaire/L-1", """{"power":1}""")).Taken);
        Assert.Equal(2, bench.Registers.Asked);
    }

    [Fact]
    public async Task A_table_that_does_not_answer_is_no_reason_to_call_an_asset_unknown()
    {
        await using var bench = new IntakeBench();
        bench.Enrol("luminaire/L-1");
        bench.Registers.Failures.Enqueue(new StoreUnavailableException("gone"));

        Assert.Equal(1, (await Send(bench, "luminaire/L-1", """{"power":1}""")).Taken);
    }

    [Fact]
    public async Task The_directory_follows_enrolment_and_retirement()
    {
        await using var bench = new IntakeBench();
        var directory = bench.Get<AssetDirectory>();
        for (var i = 0; i < 10_001; i++)
        {
            bench.Registers.Enrol(AssetId.Of("luminaire", $"L-{i}"));
        }

        await directory.Follow(Cancel);
        Assert.Equal(10_001, directory.Count);
        bench.Registers.Enrol(AssetId.Of("luminaire", "L-7"), retired: true);
        await directory.Follow(Cancel);

        Assert.True(directory.Of(AssetId.Of("luminaire", "L-7")).Retired);
        Assert.Equal(0, bench.Registers.Asked);
    }

    [Fact]
    public async Task A_flood_of_dead_letters_is_bounded_and_stops_nothing()
    {
        var time = new FakeTimeProvider();
        await using var bench = new IntakeBench(new() { ["Connectors:Intake:DeadLetterBurst"] = "100", ["Connectors:Intake:DeadLettersPerSecond"] = "10" }, time: time);
        var lamp = bench.Enrol("luminaire/L-1");

        for (var i = 0; i < 5_000; i++)
        {
            await Send(bench, "luminaire/L-1", "not json");
        }

        Assert.Equal(100, bench.Registers.Letters.Length);
        time.Advance(TimeSpan.FromSeconds(2));
        for (var i = 0; i < 100; i++)
        {
            await Send(bench, "luminaire/L-1", "not json");
        }

        Assert.Equal(120, bench.Registers.Letters.Length);
        Assert.Equal(1, (await Send(bench, "luminaire/L-1", """{"power":1}""")).Taken);
        Assert.Single(lamp.Calls);
    }

    private static Task<IntakeReport> Send(IntakeBench bench, string id, string body)
    {
        var asset = AssetId.Parse(id);
        var translation = PlainJson.Translate(new("mqtt", $"beffroi/v1/{id}/readings", new(0)), asset, Encoding.UTF8.GetBytes(body), new());
        return bench.Intake.Take("mqtt", translation, keep: true);
    }

    private static async Task Until(Func<bool> condition)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        patience.CancelAfter(TimeSpan.FromSeconds(60));
        while (!condition())
        {
            await Task.Delay(5, patience.Token);
        }
    }
}
