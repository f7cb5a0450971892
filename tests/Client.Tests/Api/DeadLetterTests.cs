using System.Net;
using System.Text;

using Beffroi.Connectivity;
using Beffroi.Support;
using Beffroi.Twin;

using Xunit;

namespace Beffroi.Api;

public sealed class DeadLetterTests(ClientFixture fixture)
{
    [Fact]
    public async Task Letters_are_read_counted_and_replayed()
    {
        foreach (var id in Enumerable.Range(1, 5))
        {
            fixture.City.DeadLetters[id] = new()
            {
                Id = id,
                At = Some.Now,
                Source = "mqtt",
                Address = "beffroi/v1/luminaire/L-9/readings",
                Code = id == 5 ? RejectionCode.Malformed : RejectionCode.UnknownAsset,
                Sentence = "There is no asset luminaire/L-9.",
                Body = id == 5 ? [0xff, 0x00] : Encoding.UTF8.GetBytes("""{"power":é}"""),
            };
        }

        var first = await fixture.Client.Json("/api/v1/dead-letters?limit=2");
        var second = await fixture.Client.Json("/api/v1/dead-letters?limit=2&after=" + first.GetProperty("next").GetString());
        Assert.Equal([5L, 4, 3, 2], first.GetProperty("items").EnumerateArray().Concat(second.GetProperty("items").EnumerateArray()).Select(letter => letter.GetProperty("id").GetInt64()));
        Assert.Equal(("/wA=", true), (first.GetProperty("items")[0].GetProperty("body").GetString(), first.GetProperty("items")[0].GetProperty("bodyIsBase64").GetBoolean()));
        Assert.Equal("""{"power":é}""", first.GetProperty("items")[1].GetProperty("body").GetString());
        Assert.Equal(5, first.GetProperty("matched").GetInt32());

        var counts = await fixture.Client.Json("/api/v1/dead-letters/summary");
        Assert.Equal(("unknown-asset", 4), (counts[0].GetProperty("code").GetString(), counts[0].GetProperty("count").GetInt64()));
        Assert.Single((await fixture.Client.Json("/api/v1/dead-letters?reason=malformed")).GetProperty("items").EnumerateArray());

        var one = await (await fixture.Client.Ask(HttpMethod.Post, "/api/v1/dead-letters/3/replay")).Good();
        Assert.Equal((0, "It is still out of range."), (one.GetProperty("taken").GetInt32(), one.GetProperty("outcomes")[0].GetProperty("sentence").GetString()));
        var some = await (await fixture.Client.Ask(HttpMethod.Post, "/api/v1/dead-letters/replay", """{"ids":[2,3]}""")).Good();
        Assert.Equal((1, 1), (some.GetProperty("taken").GetInt32(), some.GetProperty("rejected").GetInt32()));
        var all = await (await fixture.Client.Ask(HttpMethod.Post, "/api/v1/dead-letters/replay", """{"reason":"unknown-asset"}""")).Good();
        Assert.Equal((1, 2), (all.GetProperty("taken").GetInt32(), all.GetProperty("rejected").GetInt32()));
        Assert.Equal([5L, 3, 1], fixture.City.DeadLetters.Keys.OrderDescending());
    }

    [Theory]
    [InlineData("""{"ids":"all"}""")]
    [InlineData("""{"ids":[1.5]}""")]
    [InlineData("""{"reason":"boredom"}""")]
    [InlineData("[]")]
    public async Task What_names_no_letters_is_refused(string body) =>
        await (await fixture.Client.Ask(HttpMethod.Post, "/api/v1/dead-letters/replay", body)).Refused(HttpStatusCode.BadRequest, "malformed-body");

    [Fact]
    public async Task An_unheard_reason_is_refused() =>
        await (await fixture.Client.Ask(HttpMethod.Get, "/api/v1/dead-letters?reason=boredom")).Refused(HttpStatusCode.BadRequest, "bad-parameter");
}
