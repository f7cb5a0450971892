using System.Net;
using System.Text.Json;

using Beffroi.Indicators;
using Beffroi.Language;
using Beffroi.Rollups;
using Beffroi.Support;
using Beffroi.Twin;

using Xunit;

namespace Beffroi.Api;

public sealed class DepartmentTests(ClientFixture fixture)
{
    [Fact]
    public async Task A_department_tells_its_rows_in_the_readers_language()
    {
        var department = await fixture.Client.Json("/api/v1/departments/lighting", "fr");

        var energy = department.GetProperty("indicators")[0];
        Assert.Equal(("Énergie", "MWh", "down", 816), (energy.GetProperty("name").GetString(), energy.GetProperty("unit").GetString(), energy.GetProperty("better").GetString(), energy.GetProperty("defaultTarget").GetDouble()));
        var section = department.GetProperty("sections")[0];
        Assert.Equal(("ranking", "Armoires", "luminaire"), (section.GetProperty("form").GetString(), section.GetProperty("title").GetString(), section.GetProperty("kind").GetString()));
    }

    [Fact]
    public async Task Figures_are_held_against_the_target_where_it_is_meant_and_what_is_unknown_is_null()
    {
        var year = await fixture.Client.Json("/api/v1/departments/lighting/indicators?period=12m");
        var today = await fixture.Client.Json("/api/v1/departments/lighting/indicators");

        var figure = Figure(year, 0);
        Assert.Equal((800, 816, true, "estimated", 0.9), (figure.GetProperty("value").GetDouble(), figure.GetProperty("target").GetDouble(), figure.GetProperty("meets").GetBoolean(), figure.GetProperty("quality").GetString(), figure.GetProperty("coverage").GetDouble()));
        Assert.Equal(JsonValueKind.Null, figure.GetProperty("steps")[1].ValueKind);
        Assert.Equal("territory", year.GetProperty("places")[0].GetProperty("node").GetString());
        Assert.Equal((JsonValueKind.Null, JsonValueKind.Null, "unknown"), (Figure(year, 1).GetProperty("value").ValueKind, Figure(year, 1).GetProperty("meets").ValueKind, Figure(year, 1).GetProperty("quality").GetString()));
        Assert.Equal(JsonValueKind.Null, Figure(today, 0).GetProperty("target").ValueKind);
    }

    [Fact]
    public async Task A_target_is_set_in_versions_and_one_of_none_is_none()
    {
        var put = await fixture.Client.Ask(HttpMethod.Put, "/api/v1/departments/lighting/targets", """{ "targets": { "energy": 790.5 }, "version": 0, "author": "Ada", "reason": "contract" }""");
        Assert.Equal(1, (await put.Good()).GetProperty("version").GetInt32());
        Assert.Equal(790.5, Figure(await fixture.Client.Json("/api/v1/departments/lighting/indicators?period=12m"), 0).GetProperty("target").GetDouble());

        await (await fixture.Client.Ask(HttpMethod.Put, "/api/v1/departments/lighting/targets", """{ "targets": { "energy": null }, "version": 0, "author": "Bo", "reason": "late" }""")).Refused(HttpStatusCode.Conflict, "version-conflict");
        await (await fixture.Client.Ask(HttpMethod.Put, "/api/v1/departments/lighting/targets", """{ "targets": { "energy": null }, "version": 1, "author": "Bo", "reason": "none" }""")).Good();

        var targets = (await fixture.Client.Json("/api/v1/departments/lighting")).GetProperty("targets");
        Assert.Equal((2, "Bo", 2), (targets.GetProperty("version").GetInt32(), targets.GetProperty("author").GetString(), targets.GetProperty("versions").GetArrayLength()));
        Assert.Equal(JsonValueKind.Null, Figure(await fixture.Client.Json("/api/v1/departments/lighting/indicators?period=12m"), 0).GetProperty("target").ValueKind);
        await (await fixture.Client.Ask(HttpMethod.Put, "/api/v1/departments/lighting/targets", """{ "targets": {}, "version": 2, "author": "Ada", "reason": "as it was" }""")).Good();
    }

    [Fact]
    public async Task A_section_tells_assets_by_name()
    {
        var section = await fixture.Client.Json("/api/v1/departments/lighting/sections/cabinets");

        var row = section.GetProperty("rows")[0];
        Assert.Equal(("L-1", 12.5, JsonValueKind.Null, 7), (row.GetProperty("asset").GetProperty("name").GetString(), row.GetProperty("values")[0].GetDouble(), row.GetProperty("values")[1].ValueKind, section.GetProperty("matched").GetInt32()));
    }

    [Fact]
    public async Task At_an_instant_of_the_past_figures_end_there()
    {
        const string at = "2026-01-05T10:00:00Z";
        Assert.Equal(at, (await fixture.Client.Json("/api/v1/departments/lighting/indicators?at=" + at)).GetProperty("to").GetString()!.Replace(".000", ""));
        Assert.StartsWith("2026-01-05T10:00:00", (await fixture.Client.Json("/api/v1/departments/lighting/sections/cabinets?at=" + at)).GetProperty("edges").EnumerateArray().Last().GetString(), StringComparison.Ordinal);
        await (await fixture.Client.Ask(HttpMethod.Get, "/api/v1/departments/lighting/indicators?at=2999-01-01T00:00:00Z")).Refused(HttpStatusCode.BadRequest, "bad-parameter");
    }

    [Theory]
    [InlineData("magic", 404, "unknown-department")]
    [InlineData("magic/indicators", 404, "unknown-department")]
    [InlineData("lighting/sections/nothing", 404, "unknown-section")]
    [InlineData("lighting/indicators?node=district/atlantis", 404, "unknown-node")]
    [InlineData("lighting/indicators?node=department/lighting", 404, "unknown-node")]
    [InlineData("lighting/indicators?node=authority/chalons/lighting", 404, "unknown-node")]
    [InlineData("lighting/indicators?period=century", 400, "bad-parameter")]
    [InlineData("networks/indicators", 503, "being-worked-out")]
    public async Task What_cannot_be_told_is_refused(string path, int status, string code) =>
        await (await fixture.Client.Ask(HttpMethod.Get, "/api/v1/departments/" + path)).Refused((HttpStatusCode)status, code);

    [Theory]
    [InlineData("""{ "targets": { "magic": 1 }, "version": 0, "author": "Ada", "reason": "x" }""", 422, "unknown-indicator")]
    [InlineData("""{ "version": 0, "author": "Ada", "reason": "x" }""", 400, "malformed-body")]
    [InlineData("""{ "targets": { "energy": "much" }, "version": 0, "author": "Ada", "reason": "x" }""", 400, "malformed-body")]
    public async Task A_target_that_is_none_is_refused(string body, int status, string code) =>
        await (await fixture.Client.Ask(HttpMethod.Put, "/api/v1/departments/networks/targets", body)).Refused((HttpStatusCode)status, code);

    [Theory, InlineData(0.79, null), InlineData(0.8, true)]
    public void Below_the_gate_of_coverage_nobody_says_that_a_target_is_met(double coverage, bool? meets)
    {
        var row = new IndicatorEntry("energy", "MWh", 1, "down", 816, true, 0.8, false, true, false, true);
        var entry = SomeCatalogue.Document.Departments[0] with { Indicators = [row] };

        var place = DepartmentTelling.Of(new(NodeId.Territory, [new("energy", 5, coverage, Quality.Estimated, [])]), entry, null, IndicatorPeriod.Year, false, SomeIndex.City(), Tongue.French);

        Assert.Equal(meets, Assert.Single(place.Figures).Meets);
    }

    [Fact]
    public void What_is_kept_of_targets_reads_back_as_it_was()
    {
        var targets = new Dictionary<string, double?> { ["energy"] = 0.1 + 0.2, ["available"] = null, ["day-burners"] = 0 };
        Assert.Equal(targets.OrderBy(t => t.Key), TargetsText.Read(TargetsText.Write(targets)).OrderBy(t => t.Key));
    }

    private static JsonElement Figure(JsonElement report, int place) => report.GetProperty("places")[place].GetProperty("figures")[0];
}
