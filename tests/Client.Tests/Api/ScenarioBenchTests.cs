using System.Net;

using Beffroi.Support;

using Xunit;

namespace Beffroi.Api;

/// <summary>The planner's bench over HTTP: scenarios with their versions, and what of one can be put to the city.</summary>
public sealed class ScenarioBenchTests(ClientFixture fixture)
{
    [Fact]
    public async Task Scenarios_are_listed_and_read_with_their_versions()
    {
        await Write("bench-a", "title: A", 0);
        await Write("bench-a", "title: B", 1);
        var listed = (await fixture.Client.Json("/api/v1/scenarios")).GetProperty("items").EnumerateArray().Single(s => s.GetProperty("id").GetString() == "bench-a");
        Assert.Equal(("Called bench-a", "parent", 2, "Zoé"), (listed.GetProperty("title").GetString(), listed.GetProperty("of").GetString(), listed.GetProperty("version").GetInt32(), listed.GetProperty("author").GetString()));

        var newest = await fixture.Client.Json("/api/v1/scenarios/bench-a");
        Assert.Equal(("title: B", 2), (newest.GetProperty("yaml").GetString(), newest.GetProperty("versions").GetArrayLength()));
        Assert.Equal("title: A", (await fixture.Client.Json("/api/v1/scenarios/bench-a?version=1")).GetProperty("yaml").GetString());
        await (await fixture.Client.Ask(HttpMethod.Get, "/api/v1/scenarios/no-such")).Refused(HttpStatusCode.NotFound, "unknown-document");
    }

    [Fact]
    public async Task A_proposal_says_what_the_city_can_be_asked_for_and_gives_the_list_an_import_reads()
    {
        await Write("bench-b", "title: B", 0);
        var proposal = await fixture.Client.Json("/api/v1/scenarios/bench-b/proposal");
        Assert.Equal(("late", "enabled", "early"), (proposal.GetProperty("rules")[0].GetProperty("id").GetString(), proposal.GetProperty("rules")[0].GetProperty("state").GetString(), proposal.GetProperty("without")[0].GetString()));
        var edit = proposal.GetProperty("edits")[0];
        Assert.Equal((3, 2, "2027-06-01", "maxPower"), (edit.GetProperty("assets").GetInt32(), edit.GetProperty("changed").GetInt32(), edit.GetProperty("from").GetString(), edit.GetProperty("attributes")[0].GetProperty("name").GetString()));
        Assert.Equal("weather-not-proposed", proposal.GetProperty("leftOut")[0].GetProperty("code").GetString());

        using var file = await fixture.Client.Ask(HttpMethod.Get, "/api/v1/scenarios/bench-b/proposal/0");
        Assert.Equal("asset\nL-1\n\"L,2\"\n", await file.Content.ReadAsStringAsync());
        await (await fixture.Client.Ask(HttpMethod.Get, "/api/v1/scenarios/bench-b/proposal/7")).Refused(HttpStatusCode.NotFound, "unknown-document");
    }

    private async Task Write(string id, string yaml, int version) =>
        await (await fixture.Client.Ask(HttpMethod.Put, $"/api/v1/scenarios/{id}", System.Text.Json.JsonSerializer.Serialize(new { yaml, version, author = "Zoé", reason = "a try" }))).Good();
}
