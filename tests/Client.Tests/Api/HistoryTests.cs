using System.Net;
using System.Text.Json;

using Beffroi.History;
using Beffroi.Support;
using Beffroi.Twin;

using Xunit;

namespace Beffroi.Api;

public sealed class HistoryTests(ClientFixture fixture)
{
    [Fact]
    public async Task Gaps_stand_among_the_points_in_order()
    {
        await fixture.Know(city => city.Add(Some.Luminaire("H-1"), Some.Ordinal(), new()));
        SeriesQuery? asked = null;
        fixture.City.Series = query =>
        {
            asked = query;
            return new()
            {
                Points = [Point(0, 5), Point(60, double.NaN)],
                Gaps = [new(Some.Now + TimeSpan.FromMinutes(20), Some.Now + TimeSpan.FromMinutes(50))],
                Raw = false,
                RetainedFrom = Some.Now,
            };
        };

        var history = await fixture.Client.Json("/api/v1/assets/luminaire/H-1/history?property=power&from=2026-11-14T21:00:00Z&to=2026-11-15T00:00:00%2B01:00&points=50");

        Assert.Equal((50, Instant.From(new(2026, 11, 14, 23, 0, 0, TimeSpan.Zero))), (asked!.Points, asked.To));
        var points = history.GetProperty("points");
        Assert.Equal(5, points[0].GetProperty("mean").GetDouble());
        Assert.True(points[1].GetProperty("gap").GetBoolean());
        Assert.Equal("2026-11-14T22:00:00.000Z", points[1].GetProperty("from").GetString());
        Assert.Equal(JsonValueKind.Null, points[2].GetProperty("mean").ValueKind);
        Assert.Equal("W", history.GetProperty("unit").GetString());
    }

    [Fact]
    public async Task Raw_readings_come_in_pages()
    {
        await fixture.Know(city => city.Add(Some.Luminaire("H-2"), Some.Ordinal(), new()));
        fixture.City.Readings.AddRange(Enumerable.Range(0, 7).Select(i => new RawReading(Some.Now + TimeSpan.FromMicroseconds(i), Value.Of(i), Quality.Measured, i, i == 3)));
        var seen = new List<int>();
        string? next = null;
        do
        {
            var page = await fixture.Client.Json($"/api/v1/assets/luminaire/H-2/history/raw?property=power&from=2026-11-14T00:00:00Z&to=2026-11-15T00:00:00Z&limit=3{(next is null ? "" : "&after=" + next)}");
            seen.AddRange(page.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("value").GetInt32()));
            next = page.GetProperty("next").GetString();
        }
        while (next is not null);

        Assert.Equal(Enumerable.Range(0, 7), seen);
    }

    [Theory]
    [InlineData("property=colour", HttpStatusCode.NotFound, "unknown-property")]
    [InlineData("from=2026-11-14T00:00:00Z&to=2026-11-13T00:00:00Z", HttpStatusCode.BadRequest, "bad-parameter")]
    [InlineData("from=1970-01-01T00:00:00Z&to=2190-01-01T00:00:00Z", HttpStatusCode.BadRequest, "bad-parameter")]
    [InlineData("from=yesterday", HttpStatusCode.BadRequest, "bad-parameter")]
    [InlineData("points=5001", HttpStatusCode.BadRequest, "bad-parameter")]
    public async Task What_cannot_be_asked_is_refused(string query, HttpStatusCode status, string code)
    {
        await fixture.Know(city => city.Add(Some.Luminaire("H-3"), Some.Ordinal(), new()));

        await (await fixture.Client.Ask(HttpMethod.Get, "/api/v1/assets/luminaire/H-3/history?" + query)).Refused(status, code);
    }

    [Fact]
    public async Task Nights_shade_the_time_bar()
    {
        var activity = await fixture.Client.Json("/api/v1/activity?from=2025-12-21T00:00:00Z&to=2025-12-22T00:00:00Z&step=3600");

        Assert.Equal(24, activity.GetProperty("counts").GetArrayLength());
        Assert.Equal(JsonValueKind.Null, activity.GetProperty("counts")[0].ValueKind);
        var nights = activity.GetProperty("nights");
        Assert.Equal(2, nights.GetArrayLength());
        Assert.Equal("2025-12-21T00:00:00.000Z", nights[0][0].GetString());
        Assert.StartsWith("2025-12-21T07:10", nights[0][1].GetString());
        Assert.StartsWith("2025-12-21T16:10", nights[1][0].GetString());
        Assert.Equal("2025-12-22T00:00:00.000Z", nights[1][1].GetString());
    }

    [Fact]
    public async Task Too_many_steps_are_refused() =>
        await (await fixture.Client.Ask(HttpMethod.Get, "/api/v1/activity?from=2025-01-01T00:00:00Z&to=2025-12-31T00:00:00Z&step=1")).Refused(HttpStatusCode.BadRequest, "bad-parameter");

    private static SeriesPoint Point(int minutes, double value)
    {
        var at = Some.Now + TimeSpan.FromMinutes(minutes);
        return new(at, value, at, value, at, value, value, 1, Quality.Measured);
    }
}
