using System.Text;
using Beffroi.Twin;
using Xunit;
using CsCheck;

namespace Beffroi.Connectivity;

public sealed class PlainJsonTests
{
    private static readonly AssetId Lamp = AssetId.Of("luminaire", "L-1");
    private static readonly Origin Here = new("mqtt", "beffroi/v1/luminaire/L-1/readings", new(0));

    [Fact]
    public void Reads_every_form_of_value()
    {
        var delivery = One("""
            {"at":"2026-11-14T21:40:03.5+01:00","seq":7,"boot":3,"power":41.5,"on":true,"mode":"auto","gone":null,
             "energy":{"value":1.2,"unit":"kWh"},"place":[4.36,48.95],"old":{"value":1,"at":1763156403}}
            """);

        Assert.Equal((3, 7), (delivery.Epoch, delivery.Sequence));
        Assert.Equal("2026-11-14T20:40:03.500000Z", delivery.At.ToString());
        Assert.Equal(
            [
                new("power", Value.Of(41.5)), new("on", Value.Of(true)), new("mode", Value.Of("auto")), new("energy", Value.Of(1.2, "kWh")),
                new("place", Value.At(4.36, 48.95)), new("old", Value.Of(1), Instant.FromUnixMilliseconds(1763156403000)),
            ],
            delivery.Measurements);
    }

    [Theory]
    [InlineData("1763156403", 1763156403000)]
    [InlineData("1763156403.25", 1763156403250)]
    [InlineData("1763156403250", 1763156403250)]
    [InlineData("\"2025-11-14T21:40:03Z\"", 1763156403000)]
    [InlineData("\"2025-11-14T21:40:03\"", 1763156403000)]
    public void Reads_instants_as_devices_write_them(string at, double milliseconds) =>
        Assert.Equal(Instant.FromUnixMilliseconds(milliseconds), One($$"""{"at":{{at}},"power":1}""").At);

    [Fact]
    public void An_array_is_several_deliveries_each_with_its_own_bytes()
    {
        var translation = Translate("""[ {"power":1,"seq":1} , {"power":2,"seq":2} ]""");

        Assert.Equal(["""{"power":1,"seq":1}""", """{"power":2,"seq":2}"""], translation.Consignments.Select(one => Encoding.UTF8.GetString(one.Delivery.Raw!)));
    }

    [Fact]
    public void An_identity_that_the_way_in_gives_counts_more_than_the_json()
    {
        var translation = PlainJson.Translate(Here, Lamp, """[{"power":1,"seq":9,"boot":2},{"power":2}]"""u8.ToArray(), new(), "order-66");

        Assert.Equal([Epochs.Of("order-66/0"), Epochs.Of("order-66/1")], translation.Consignments.Select(one => one.Delivery.Epoch));
        Assert.All(translation.Consignments, one => Assert.Null(one.Delivery.Sequence));
    }

    [Fact]
    public void A_boot_without_a_number_is_no_identity()
    {
        var delivery = One("""{"power":1,"boot":4}""");

        Assert.Equal((0L, null), (delivery.Epoch, delivery.Sequence));
    }

    [Fact]
    public void Only_nulls_say_nothing_and_are_no_fault()
    {
        var translation = Translate("""{"power":null}""");

        Assert.Equal((0, 0, "only-nulls"), (translation.Consignments.Count, translation.Refused.Count, translation.Ignored));
    }

    [Theory]
    [InlineData("")]
    [InlineData("41.5")]
    [InlineData("{}")]
    [InlineData("{\"power\":1")]
    [InlineData("{\"power\":1} x")]
    [InlineData("{\"power\":1}{\"power\":2}")]
    [InlineData("{\"power\":1,\"power\":2}")]
    [InlineData("{\"power\":1e999}")]
    [InlineData("{\"power\":{\"unit\":\"W\"}}")]
    [InlineData("{\"power\":{\"value\":1,\"colour\":2}}")]
    [InlineData("{\"power\":[1,2,3]}")]
    [InlineData("{\"power\":[200,2]}")]
    [InlineData("{\"power\":1,\"at\":\"yesterday\"}")]
    [InlineData("{\"power\":1,\"at\":-5}")]
    [InlineData("{\"power\":1,\"seq\":-1}")]
    [InlineData("{\"power\":1,\"seq\":1.5}")]
    [InlineData("{\"power\":1,\"boot\":true}")]
    [InlineData("{\"power\":NaN}")]
    [InlineData("[{\"power\":1},7]")]
    public void What_it_cannot_read_is_a_dead_letter_with_the_bytes(string body)
    {
        var translation = Translate(body);

        Assert.Empty(translation.Consignments);
        var letter = Assert.Single(translation.Refused);
        Assert.Equal(RejectionCode.Malformed, letter.Code);
        Assert.Equal(body, Encoding.UTF8.GetString(letter.Body));
        Assert.Equal("luminaire/L-1", letter.Asset);
        Assert.EndsWith(".", letter.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_body_beyond_the_limit_is_oversized_and_kept_cut()
    {
        var letter = Assert.Single(Translate($$"""{"text":"{{new string('x', 300_000)}}"}""").Refused);

        Assert.Equal((RejectionCode.Oversized, Origin.KeptBytes), (letter.Code, letter.Body.Length));
    }

    [Fact]
    public void Limits_hold_on_properties_objects_and_texts()
    {
        var many = string.Join(',', Enumerable.Range(0, 300).Select(i => $"\"p{i}\":1"));
        var long_ = string.Join(',', Enumerable.Repeat("{\"p\":1}", 1_001));

        Assert.All(
            ["{" + many + "}", "[" + long_ + "]", $"{{\"{new string('n', 101)}\":1}}", $"{{\"t\":\"{new string('x', 1_001)}\"}}", "{\"a\":{\"value\":[[[[1]]]]}}"],
            body => Assert.Equal(RejectionCode.Malformed, Assert.Single(Translate(body).Refused).Code));
    }

    [Fact]
    public void No_bytes_make_it_throw() => Gen.Byte.Array[0, 60].Sample(bytes =>
    {
        var translation = PlainJson.Translate(Here, Lamp, bytes, new());
        return translation.Consignments.Count + translation.Refused.Count > 0 || translation.Ignored is not null;
    });

    [Fact]
    public void No_broken_json_makes_it_throw() => Gen.Select(Gen.Int[0, 120], Gen.Byte).Sample((at, with) =>
    {
        var bytes = """{"at":"2026-11-14T21:40:03Z","seq":7,"boot":"b","power":{"value":1,"unit":"W"},"p":[1,2]} """u8.ToArray();
        bytes[at % bytes.Length] = with;
        var translation = PlainJson.Translate(Here, Lamp, bytes, new());
        return translation.Consignments.Count + translation.Refused.Count > 0 || translation.Ignored is not null;
    });

    private static Translation Translate(string body) => PlainJson.Translate(Here, Lamp, Encoding.UTF8.GetBytes(body), new());

    private static Delivery One(string body) => Assert.Single(Translate(body).Consignments).Delivery;
}
