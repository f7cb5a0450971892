using System.Net;

using Beffroi.Support;

using Xunit;

namespace Beffroi.Api;

public sealed class TileTests(ClientFixture fixture)
{
    [Fact]
    public async Task A_tile_is_not_sent_again_until_something_in_it_changed()
    {
        var ordinal = Some.Ordinal();
        await fixture.Know(city => city.Add(Some.Luminaire("TILE-1"), ordinal, new() { Place = new(-60.01, -30.01) }));
        const string Path = "/api/v1/tiles/16/21843/38499.mvt";
        using var first = await fixture.Client.GetAsync(Path);
        Assert.Equal((HttpStatusCode.OK, "application/vnd.mapbox-vector-tile"), (first.StatusCode, first.Content.Headers.ContentType!.MediaType));
        Assert.Equal(HttpStatusCode.NotModified, (await Again(first)).StatusCode);

        await fixture.Push([Some.Entry(ordinal, worst: Twin.Priority.Danger)]);
        await ClientFixture.Until(() => fixture.Live[ordinal].Heard ? "heard" : null);

        await ClientFixture.Until(() => Again(first).Result is { StatusCode: HttpStatusCode.OK } changed ? changed : null);

        async Task<HttpResponseMessage> Again(HttpResponseMessage before)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, Path);
            request.Headers.IfNoneMatch.Add(before.Headers.ETag!);
            return await fixture.Client.SendAsync(request);
        }
    }

    [Fact]
    public async Task Where_nothing_stands_there_is_nothing() =>
        Assert.Equal(HttpStatusCode.NoContent, (await fixture.Client.GetAsync("/api/v1/tiles/10/0/0.mvt")).StatusCode);
}
