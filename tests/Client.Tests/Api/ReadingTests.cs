using System.Net;
using System.Text;

using Beffroi.Support;
using Beffroi.Twin;

using Xunit;

namespace Beffroi.Api;

public sealed class ReadingTests(ClientFixture fixture)
{
    [Fact]
    public async Task Readings_are_handed_on_with_their_identity()
    {
        (AssetId, string, string?) got = default;
        fixture.City.Receive = (asset, json, identity) =>
        {
            got = (asset, Encoding.UTF8.GetString(json), identity);
            return new() { Result = DeliveryResult.Taken, Version = 13, Late = 1, Rejections = [new("mode", RejectionCode.WrongForm, "It is no mode.")] };
        };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/assets/luminaire/R-1/readings") { Content = new StringContent("""{"power":31.5}""", Encoding.UTF8, "application/json") };
        request.Headers.Add("Idempotency-Key", "abc");

        using var response = await fixture.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        var body = await response.Good();
        Assert.Equal((Some.Luminaire("R-1"), """{"power":31.5}""", "abc"), got);
        Assert.Equal(("taken", 13, 1), (body.GetProperty("result").GetString(), body.GetProperty("version").GetInt64(), body.GetProperty("late").GetInt32()));
        Assert.Equal("wrong-form", body.GetProperty("rejections")[0].GetProperty("code").GetString());
    }

    [Fact]
    public async Task What_was_not_taken_is_refused_with_every_reason()
    {
        fixture.City.Receive = (_, _, _) => new() { Result = DeliveryResult.Rejected, Rejections = [new("power", RejectionCode.OutOfRange, "900 W is above 400 W.")] };

        var problem = await (await fixture.Client.Ask(HttpMethod.Post, "/api/v1/assets/luminaire/R-1/readings", """{"power":900}""")).Refused(HttpStatusCode.UnprocessableEntity, "rejected");

        Assert.Equal("900 W is above 400 W.", problem.GetProperty("errors")[0].GetProperty("sentence").GetString());
    }

    [Fact]
    public async Task Readings_of_an_asset_nobody_knows_are_refused()
    {
        fixture.City.Receive = (_, _, _) => new() { Result = DeliveryResult.Rejected, Rejections = [new(null, RejectionCode.UnknownAsset, "There is no such asset.")] };

        await (await fixture.Client.Ask(HttpMethod.Post, "/api/v1/assets/luminaire/nobody/readings", "{}")).Refused(HttpStatusCode.NotFound, "unknown-asset");
    }

    [Theory]
    [InlineData("en", "Too fast")]
    [InlineData("fr", "Trop vite")]
    public async Task An_asset_that_is_told_too_much_says_wait(string language, string title)
    {
        fixture.City.Receive = (_, _, _) => new() { Result = DeliveryResult.Rejected, Rejections = [new(null, RejectionCode.TooFast, "More than 10 messages a second came for luminaire/R-1.")] };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/assets/luminaire/R-1/readings") { Content = new StringContent("{}", Encoding.UTF8, "application/json") };
        request.Headers.AcceptLanguage.ParseAdd(language);

        using var response = await fixture.Client.SendAsync(request);

        Assert.Equal((HttpStatusCode.TooManyRequests, TimeSpan.FromSeconds(1)), (response.StatusCode, response.Headers.RetryAfter!.Delta!.Value));
        var problem = System.Text.Json.JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;
        Assert.Equal(("too-fast", title), (problem.GetProperty("code").GetString(), problem.GetProperty("title").GetString()));
    }
}
