using System.Text;
using Beffroi.Journal;
using Beffroi.Support.Connectivity;
using Beffroi.Twin;
using Xunit;

namespace Beffroi.Connectivity;

public sealed class DeadLetterTests
{
    private static readonly string Address = ReadingsInlet.Address("luminaire", "L-1");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_whole_message_keeps_its_number_when_it_is_replayed()
    {
        await using var bench = new IntakeBench();
        await Post(bench, """{"power":1,"seq":4}""");
        var lamp = bench.Enrol("luminaire/L-1");
        await bench.Get<AssetDirectory>().Follow(Cancel);

        Assert.Equal(Outcome.Taken, await Replay(bench, 1));

        Assert.Empty(bench.Registers.Letters);
        var delivery = Assert.Single(lamp.Deliveries);
        Assert.Equal((4L, true), (delivery.Sequence, delivery.Retried));
    }

    [Fact]
    public async Task A_refused_property_goes_alone_and_without_the_number_that_the_rest_used_up()
    {
        await using var bench = new IntakeBench();
        var lamp = bench.Enrol("luminaire/L-1");
        await Letter(bench, RejectionCode.OutOfRange, "power", """{"power":9999,"dimming":50,"seq":4,"boot":2}""");

        Assert.Equal(Outcome.Taken, await Replay(bench, 1));

        var delivery = Assert.Single(lamp.Deliveries);
        Assert.Equal((0L, null, new Instant(77)), (delivery.Epoch, delivery.Sequence, delivery.At));
        Assert.Equal("power", Assert.Single(delivery.Measurements).Property);
    }

    [Fact]
    public async Task What_is_refused_again_stays_once_with_its_new_reason()
    {
        await using var bench = new IntakeBench();
        var lamp = bench.Enrol("luminaire/L-1");
        lamp.Reject = _ => [new("power", RejectionCode.WrongUnit, "No.")];
        await Letter(bench, RejectionCode.OutOfRange, "power", """{"power":9999}""");

        var outcome = await Replay(bench, 1);

        Assert.Equal((true, RejectionCode.WrongUnit), (outcome.IsRefused, outcome.Code));
        var letter = Assert.Single(bench.Registers.Letters);
        Assert.Equal((RejectionCode.WrongUnit, "No.", 1), (letter.Code, letter.Sentence, letter.Replays));
    }

    [Fact]
    public async Task What_cannot_be_replayed_says_why()
    {
        await using var bench = new IntakeBench();
        await Letter(bench, RejectionCode.Oversized, null, new string(' ', Origin.KeptBytes));
        await bench.Registers.Write([new RegisterWrite.DeadLetterAdded(Of("carrier-pigeon", RejectionCode.Malformed, null, "coo"))]);

        Assert.Equal(["cut-dead-letter", "no-connector", "unknown-dead-letter"], [(await Replay(bench, 1)).Code!, (await Replay(bench, 2)).Code!, (await Replay(bench, 3)).Code!]);
    }

    [Fact]
    public async Task The_newest_are_kept()
    {
        await using var bench = new IntakeBench(new() { ["Connectors:Intake:DeadLettersKept"] = "100" });
        for (var i = 0; i < 1_250; i++)
        {
            await Letter(bench, RejectionCode.Malformed, null, $"{i}");
        }

        Assert.Equal(1_150, await bench.Get<DeadLetterTrimming>().Trim(Cancel));

        Assert.Equal(Enumerable.Range(1_151, 100).Select(id => (long)id), bench.Registers.Letters.Select(letter => letter.Id));
        Assert.Equal(0, await bench.Get<DeadLetterTrimming>().Trim(Cancel));
    }

    private static Task<Outcome> Replay(IntakeBench bench, long id) => bench.Get<DeadLetterReplay>().Replay(id, Cancel);

    private static Task Post(IntakeBench bench, string body) =>
        bench.Intake.Take("http", ReadingsInlet.Translate(Address, Encoding.UTF8.GetBytes(body), new(77), null), keep: true);

    private static Task Letter(IntakeBench bench, string code, string? property, string body) =>
        bench.Registers.Write([new RegisterWrite.DeadLetterAdded(Of("http", code, property, body))]);

    private static DeadLetter Of(string source, string code, string? property, string body) => new()
    {
        At = new(77),
        Source = source,
        Address = Address,
        Code = code,
        Sentence = "",
        Body = Encoding.UTF8.GetBytes(body),
        Asset = "luminaire/L-1",
        Property = property,
    };
}
