using System.Diagnostics;
using System.Text.Json;
using Beffroi.EndToEnd.Support;

namespace Beffroi.EndToEnd;

/// <summary>A living territory in one command, as its first visitor finds it.</summary>
public sealed class TerritoryTest(LivingTerritory territory)
{
    [Fact]
    public async Task It_has_the_contract_s_scale_and_says_it_is_synthetic()
    {
        var session = await territory.Get("api/v1/session");
        Assert.True(session.GetProperty("territory").GetProperty("demonstration").GetBoolean());

        var totals = await territory.Get("api/v1/totals?node=territory");
        Assert.Equal(7290, Members(totals, "luminaire"));
        Assert.Equal(4, (await territory.Get("api/v1/totals?level=authority")).EnumerateArray().Count(t => !t.GetProperty("node").GetString()!.Contains('~', StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Totals_add_up_from_cells_to_the_territory()
    {
        var cells = (await territory.Get("api/v1/totals?level=cell")).EnumerateArray().Sum(t => t.GetProperty("members").GetInt64());
        var whole = (await territory.Get("api/v1/totals?node=territory")).GetProperty("members").GetInt64();
        Assert.Equal(whole, cells);
    }

    [Fact]
    public async Task One_mosquitto_pub_is_seen()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/mosquitto_pub"), "mosquitto_pub is not installed.");
        using var publisher = Process.Start("/usr/bin/mosquitto_pub", ["-p", $"{territory.Silo.MqttPort}", "-q", "1", "-t", "beffroi/v1/junction/C-01/readings", "-m", """{"doorOpen": false, "unheardOf": 1}"""]);
        await publisher.WaitForExitAsync();
        Assert.Equal(0, publisher.ExitCode);

        var letters = await territory.Get("api/v1/dead-letters?reason=unknown-property");
        Assert.Contains("unheardOf", letters.ToString(), StringComparison.Ordinal);
        var door = (await territory.Get("api/v1/assets/junction/C-01")).GetProperty("properties").EnumerateArray().Single(p => p.GetProperty("property").GetString() == "doorOpen");
        Assert.Equal((false, "measured"), (door.GetProperty("value").GetBoolean(), door.GetProperty("quality").GetString()));
    }

    [Fact]
    public async Task The_api_describes_itself()
    {
        var document = await territory.Get("openapi/v1.json");
        Assert.True(document.GetProperty("paths").EnumerateObject().Count() > 15);
        Assert.Contains("html", (await territory.Silo.Http.GetAsync("docs")).Content.Headers.ContentType!.ToString(), StringComparison.Ordinal);
        Assert.Contains("beffroi", await territory.Silo.Http.GetStringAsync("metrics"), StringComparison.OrdinalIgnoreCase);
    }

    private static int Members(JsonElement totals, string kind) =>
        totals.GetProperty("kinds").EnumerateArray().Single(k => k.GetProperty("kind").GetString() == kind).GetProperty("members").GetInt32();
}
