using System.Net;

using Beffroi.Support;

using Xunit;

namespace Beffroi.Api;

public sealed class LogTests(ClientFixture fixture)
{
    [Fact]
    public async Task Entries_are_written_read_in_pages_exported_and_handed_over()
    {
        for (var i = 0; i < 3; i++)
        {
            var body = $$"""{ "type": "note", "text": "=SUM(A1)\n{{i}}", "author": "Zoé", "place": [4.3, 48.9], "links": [{ "kind": "asset", "id": "luminaire/L-1" }] }""";
            using var written = await fixture.Client.Ask(HttpMethod.Post, "/api/v1/log", body);
            Assert.Equal(HttpStatusCode.Created, written.StatusCode);
        }

        var first = await fixture.Client.Json("/api/v1/log?limit=2");
        var second = await fixture.Client.Json("/api/v1/log?limit=2&before=" + first.GetProperty("next").GetString());
        var entries = first.GetProperty("items").EnumerateArray().Concat(second.GetProperty("items").EnumerateArray()).ToArray();
        Assert.Equal([3, 2, 1], entries.Select(e => e.GetProperty("number").GetInt32()));
        Assert.Equal(("asset", 4.3), (entries[0].GetProperty("links")[0].GetProperty("kind").GetString(), entries[0].GetProperty("place")[0].GetDouble()));

        var table = await fixture.Client.GetStringAsync("/api/v1/log.csv");
        Assert.Contains(";\"'=SUM(A1)\n0\";", table, StringComparison.Ordinal);

        await (await fixture.Client.Ask(HttpMethod.Post, "/api/v1/log", """{ "type": "handover", "text": "calme", "author": "Zoé" }""")).Good();
        Assert.NotEqual(System.Text.Json.JsonValueKind.Null, (await fixture.Client.Json("/api/v1/log/handover")).GetProperty("since").ValueKind);
    }

    [Theory]
    [InlineData("""{ "type": "song", "text": "x", "author": "Zoé" }""", 400, "malformed-body")]
    [InlineData("""{ "type": "note", "author": "Zoé" }""", 400, "malformed-body")]
    [InlineData("""{ "type": "note", "text": "x", "place": [1], "author": "Zoé" }""", 400, "malformed-body")]
    [InlineData("""{ "type": "note", "text": "x", "weather": "fine", "author": "Zoé" }""", 400, "malformed-body")]
    [InlineData("""{ "type": "note", "text": "x" }""", 422, "no-author")]
    public async Task What_is_no_entry_is_refused(string body, int status, string code) =>
        await (await fixture.Client.Ask(HttpMethod.Post, "/api/v1/log", body)).Refused((HttpStatusCode)status, code);
}
