using System.Text;
using Beffroi.Support.Connectivity;
using Beffroi.Support.Fuzzing;
using Beffroi.Twin;
using Xunit;

namespace Beffroi.Connectivity;

/// <summary>Whatever bytes come for an asset: they are readings, nothing, or a dead letter with a known reason.</summary>
public sealed class PlainJsonFuzzTests
{
    private static readonly AssetId Lamp = AssetId.Parse("luminaire/L-1");
    private static readonly HashSet<string> Codes = [.. typeof(RejectionCode).GetFields().Select(field => (string)field.GetRawConstantValue()!)];
    private static readonly PlainJsonLimits Limits = new();
    private static readonly string[] Samples =
    [
        """{"power": 41.5, "seq": 12, "boot": 3}""",
        """{"power": {"value": 1.2, "unit": "kW", "at": "2026-11-14T21:40:03Z"}, "at": 1789000000, "dimming": 50, "mode": "auto", "online": true}""",
        """[{"power":1,"seq":1},{"power":2,"seq":2,"boot":"b"},{"place":[4.36,48.95]}]""",
        """{"power": null, "at": "2026-11-14T21:40:03.123456+02:00"}""",
    ];

    [Fact]
    public void Any_bytes_are_taken_or_refused_with_a_reason() => Fuzz.Run(Mutations.Of(Samples), 3_000, body =>
    {
        var origin = new Origin("mqtt", "beffroi/v1/luminaire/L-1/readings", new(77));
        var translation = Fuzz.Bounded(body.Length, 40, 200_000, () => PlainJson.Translate(origin, Lamp, body, Limits));

        Assert.All(translation.Refused, letter => CheckLetter(letter, body));
        Assert.All(translation.Consignments, one => CheckConsignment(one, body));
        Assert.True(translation.Ignored is not null || translation.Refused.Count + translation.Consignments.Count > 0);
    });

    [Fact]
    public void A_thousand_readings_of_twelve_bytes_cost_no_more_a_byte_than_others()
    {
        var body = Encoding.UTF8.GetBytes($"[{string.Join(',', Enumerable.Repeat("""{"powq":1}""", 1_000))}]");

        var translation = Fuzz.Bounded(body.Length, 40, 200_000, () => PlainJson.Translate(new("mqtt", "beffroi/v1/luminaire/L-1/readings", new(77)), Lamp, body, Limits));

        Assert.Equal(1_000, translation.Consignments.Count);
    }

    [Fact]
    public void Any_address_is_an_asset_or_refused() => Fuzz.Run(
        Mutations.Of("/api/v1/assets/luminaire/L-1/readings", "/api/v1/assets/kind/a b%20/readings"), 1_500, bytes =>
        {
            var address = Encoding.UTF8.GetString(bytes);
            var translation = ReadingsInlet.Translate(address, "{\"power\":1}"u8.ToArray(), new(77), null);
            Assert.All(translation.Refused, letter => Assert.InRange(letter.Address.Length, 0, 1_000));
            Assert.All(translation.Consignments, one => Assert.Equal(one.Asset, AssetId.Parse(one.Asset.ToString())));
        });

    [Fact]
    public async Task Whatever_one_asset_is_sent_others_know_nothing_of_it()
    {
        await using var bench = new IntakeBench();
        var lamp = bench.Enrol("luminaire/L-1");
        var other = bench.Enrol("luminaire/L-2");
        var count = 0;
        Fuzz.Run(Mutations.Of(Samples), 500, body =>
        {
            var message = ReadingsInlet.Translate(ReadingsInlet.Address("luminaire", "L-1"), body, new(77), null);
            var report = bench.Intake.Take("http", message, keep: true).WaitAsync(TimeSpan.FromSeconds(10)).GetAwaiter().GetResult();
            Assert.All(report.Rejections, rejection => Assert.Contains(rejection.Code, Codes));
            count++;
        });

        Assert.Empty(other.Calls);
        Assert.True(lamp.Deliveries.Any());
        Assert.InRange(bench.Registers.Letters.Length, 1, Math.Max(count, 2_000));
        Assert.Equal(0, bench.Get<ReceptionWindow>().Waiting);
    }

    [Theory]
    [InlineData("\"0001-01-01T00:00:00Z\"")]
    [InlineData("\"1969-12-31T23:59:59Z\"")]
    [InlineData("\"2026-12-31T23:59:60Z\"")]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("1e400")]
    [InlineData("253402300800000")]
    public void An_instant_that_cannot_be_is_refused(string at)
    {
        var letter = Assert.Single(PlainJson.Translate(new("mqtt", "t", new(77)), Lamp, Encoding.UTF8.GetBytes($$"""{"power":1,"at":{{at}}}"""), Limits).Refused);
        Assert.Equal(RejectionCode.Malformed, letter.Code);
    }

    private static void CheckLetter(DeadLetter letter, byte[] body)
    {
        Assert.Contains(letter.Code, Codes);
        Assert.InRange(letter.Sentence.Length, 10, 1_000);
        Assert.Equal(Math.Min(body.Length, Origin.KeptBytes), letter.Body.Length);
    }

    private static void CheckConsignment(Consignment one, byte[] body)
    {
        Assert.Equal(Lamp, one.Asset);
        Assert.InRange(one.Delivery.Measurements.Length, 1, Limits.Properties);
        Assert.InRange(one.Delivery.Raw!.Length, 2, body.Length);
        Assert.True(one.Delivery.At is not { } at || at.Microseconds >= 0);
        Assert.All(one.Delivery.Measurements, measurement =>
        {
            Assert.InRange(measurement.Property.Length, 1, Limits.NameLength);
            Assert.True(measurement.Value.Form != ValueForm.Number || double.IsFinite(measurement.Value.Number));
            Assert.True(measurement.Value.Form != ValueForm.Text || measurement.Value.Text!.Length <= Limits.TextLength);
        });
    }
}
