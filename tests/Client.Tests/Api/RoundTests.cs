using System.Net;
using System.Text.Json;
using Beffroi.Support;

using Xunit;

namespace Beffroi.Api;

public sealed class RoundTests(ClientFixture fixture)
{
    private const string Here = "\"scope\":{\"kind\":\"luminaire\"},\"depot\":[4.36,48.95]";

    [Fact]
    public async Task Rounds_are_lines_and_points_with_what_they_cost_beside_them()
    {
        await fixture.Know(city => city.Add(Some.Luminaire("R-1"), Some.Ordinal(), new() { Place = new(4.37, 48.96) }));

        using var response = await fixture.Client.Ask(HttpMethod.Post, "/api/v1/rounds/plans", $$"""{{{Here}},"day":"2026-12-01","start":"06:00","tip":[4.3,49],"vehicle":{"volume":12},"shiftHours":6}""", "fr");
        var plan = await response.Good();

        Assert.Equal("application/geo+json", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal(("FeatureCollection", "2026-12-01"), (plan.GetProperty("type").GetString(), plan.GetProperty("day").GetString()));
        Assert.Equal((12.0, 6.0), (plan.GetProperty("terms").GetProperty("vehicleM3").GetDouble(), plan.GetProperty("terms").GetProperty("shiftHours").GetDouble()));
        var load = plan.GetProperty("loads")[0];
        Assert.Equal((1, 1, 4.12, 412.0, 100.0), (load.GetProperty("stops").GetInt32(), load.GetProperty("trips").GetInt32(), load.GetProperty("km").GetDouble(), load.GetProperty("kg").GetDouble(), load.GetProperty("kgPerKm").GetDouble()));
        Assert.Equal((2, 1, 4.88), (load.GetProperty("avoided").GetProperty("stops").GetInt32(), load.GetProperty("avoided").GetProperty("trips").GetInt32(), load.GetProperty("avoided").GetProperty("km").GetDouble()));
        Assert.Equal("trop loin pour une vacation", load.GetProperty("unserved")[0].GetProperty("sentence").GetString());
        var (trip, stop) = (plan.GetProperty("features")[0], plan.GetProperty("features")[1]);
        Assert.Equal(("LineString", 4), (trip.GetProperty("geometry").GetProperty("type").GetString(), trip.GetProperty("geometry").GetProperty("coordinates").GetArrayLength()));
        Assert.Equal((1, "gardé trop longtemps", "2026-12-01T06:05:00.000Z"), (stop.GetProperty("properties").GetProperty("order").GetInt32(), stop.GetProperty("properties").GetProperty("why").GetString(), stop.GetProperty("properties").GetProperty("arrival").GetString()));
        Assert.Equal(JsonValueKind.Null, stop.GetProperty("properties").GetProperty("km").ValueKind);
    }

    [Fact]
    public async Task What_the_twin_refuses_is_told()
    {
        await fixture.Know(city => city.Add(Some.Luminaire("R-2"), Some.Ordinal(), new() { Place = new(4.37, 48.96) }));

        await (await Ask("""{"scope":{"kind":"luminaire"}}""")).Refused(HttpStatusCode.UnprocessableEntity, "no-depot");
        await (await Ask("""{"scope":{"kind":"luminaire","district":"nowhere"},"depot":[4,48]}""")).Refused(HttpStatusCode.UnprocessableEntity, "empty-scope");
        await (await Ask("""{"scope":{"kind":"unicorn"}}""")).Refused(HttpStatusCode.NotFound, "unknown-kind");
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"scope":{"kind":"luminaire"},"depots":[4,48]}""")]
    [InlineData("""{"scope":{"kind":"luminaire"},"depot":[4]}""")]
    [InlineData("""{"scope":{"kind":"luminaire"},"depot":[4,48],"day":"tomorrow"}""")]
    [InlineData("""{"scope":{"kind":"luminaire"},"depot":[4,48],"shiftHours":0}""")]
    [InlineData("""{"scope":{"kind":"luminaire"},"depot":[4,48],"roads":{"places":["depot"]}}""")]
    public async Task What_cannot_be_asked_is_refused(string body)
    {
        await fixture.Know(city => city.Add(Some.Luminaire("R-3"), Some.Ordinal(), new() { Place = new(4.37, 48.96) }));
        await (await Ask(body)).Refused(HttpStatusCode.BadRequest, "malformed-body");
    }

    private Task<HttpResponseMessage> Ask(string body) => fixture.Client.Ask(HttpMethod.Post, "/api/v1/rounds/plans", body);
}
