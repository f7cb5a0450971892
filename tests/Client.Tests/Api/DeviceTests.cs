using System.Net;
using System.Text.Json;

using Beffroi.Devices;
using Beffroi.Inventory;
using Beffroi.Support;
using Beffroi.Twin;

using Xunit;

namespace Beffroi.Api;

public sealed class DeviceTests(ClientFixture fixture)
{
    private const string Path = "/api/v1/devices";
    private const string Eui = "70b3d57ed0000001";
    private const string Secret = "000102030405060708090a0b0c0d0e0f";

    [Fact]
    public async Task Devices_come_by_eui_in_pages_with_what_they_are_bound_to()
    {
        await Known();

        var first = await fixture.Client.Json(Path + "?limit=2");
        var second = await fixture.Client.Json(Path + "?limit=2&after=" + Uri.EscapeDataString(first.GetProperty("next").GetString()!));

        Assert.Equal([Eui, "70b3d57ed0000002", "70b3d57ed0000003"], Items(first).Concat(Items(second)).Select(row => row.GetProperty("devEui").GetString()));
        Assert.Equal((3, JsonValueKind.Null), (first.GetProperty("matched").GetInt32(), second.GetProperty("next").ValueKind));
        var bound = first.GetProperty("items")[0];
        Assert.Equal(("bound", "luminaire/DV-1", "Mât", "=chirpstack/7"), (
            bound.GetProperty("state").GetString(), bound.GetProperty("asset").GetString(), bound.GetProperty("assetName").GetString(), bound.GetProperty("network").GetString()));
        Assert.Equal(["third-party", "free"], Items(await fixture.Client.Json(Path)).Skip(1).Select(row => row.GetProperty("state").GetString()));
        Assert.Equal([Eui], Items(await fixture.Client.Json(Path + "?state=bound&text=DV-1")).Select(row => row.GetProperty("devEui").GetString()));
    }

    [Fact]
    public async Task Those_with_an_alarm_and_those_of_a_gateway_are_found()
    {
        await Known();
        var (well, ill) = (Some.Ordinal(), Some.Ordinal());
        Device("70b3d57ed00000a1", new() { Links = new Dictionary<string, AssetId?> { ["gateway"] = AssetId.Of("gateway", "GW-77") } }, well);
        Device("70b3d57ed00000a2", new(), ill);
        try
        {
            await fixture.Push([Some.Entry(well), Some.Entry(ill, worst: Priority.Minor)]);
            await ClientFixture.Until(() => fixture.Live[ill].Heard ? "heard" : null);

            Assert.Equal(["70b3d57ed00000a2"], Euis(await fixture.Client.Json(Path + "?alarm=open")));
            Assert.Equal(["70b3d57ed00000a1"], Euis(await fixture.Client.Json(Path + "?text=gw-77")));
        }
        finally
        {
            // Other tests count those they know.
            fixture.City.Devices.Remove(AssetId.Of("lorawan-device", "70b3d57ed00000a1"), out _);
            fixture.City.Devices.Remove(AssetId.Of("lorawan-device", "70b3d57ed00000a2"), out _);
        }
    }

    [Fact]
    public async Task One_tells_what_was_done_with_it_and_another_is_not_found()
    {
        await Known();

        var device = await fixture.Client.Json($"{Path}/{Eui.ToUpperInvariant()}");

        Assert.Equal(("bound", "ab12", "Zoé"), (
            device.GetProperty("device").GetProperty("state").GetString(), device.GetProperty("keyFingerprint").GetString(), device.GetProperty("acts")[0].GetProperty("author").GetString()));
        var unknown = await (await fixture.Client.Ask(HttpMethod.Get, Path + "/70b3d57ed00000ff", null, "fr")).Refused(HttpStatusCode.NotFound, "unknown-device");
        Assert.Equal("L’objet 70b3d57ed00000ff n’est pas connu.", unknown.GetProperty("detail").GetString());
    }

    [Fact]
    public async Task A_table_of_them_holds_nothing_that_a_spreadsheet_would_run()
    {
        await Known();

        using var response = await fixture.Client.Ask(HttpMethod.Get, Path + ".csv");
        var lines = (await response.Content.ReadAsStringAsync()).TrimStart('\ufeff').TrimEnd().Split("\r\n");

        Assert.Equal("text/csv", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal(("devEui;asset;tenant;deviceProfile;network;joinEui;keyFingerprint;state", 4), (lines[0], lines.Length));
        Assert.Equal($"\"{Eui}\";\"luminaire/DV-1\";\"\";\"\";\"'=chirpstack/7\";\"\";\"ab12\";\"bound\"", lines[1]);
    }

    [Fact]
    public async Task Keys_go_in_and_never_come_out()
    {
        DeviceBinding? asked = null;
        Cause? cause = null;
        fixture.City.Bind = (_, binding, by) =>
        {
            (asked, cause) = (binding, by);
            return Outcome.Refused("bad-key", "A key is 32 hexadecimal digits.", "Give it whole.");
        };

        var body = $$"""{"asset":"luminaire/DV-1","profile":" elsys ","keys":{"appKey":"{{Secret}}"},"author":"Zoé","reason":"posed"}""";
        using var refused = await fixture.Client.Ask(HttpMethod.Put, $"{Path}/{Eui}", body);
        await refused.Refused(HttpStatusCode.UnprocessableEntity, "bad-key");

        Assert.Equal((Eui, "luminaire/DV-1", "elsys", "Zoé", "posed"), (asked!.Device, asked.Asset.ToString(), asked.Profile, cause!.Author, cause.Reason));
        Assert.Equal(16, asked.AppKey!.Bytes()!.Length);
        Assert.DoesNotContain(Secret, await refused.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("device-held", HttpStatusCode.Conflict)]
    [InlineData("asset-has-device", HttpStatusCode.Conflict)]
    [InlineData("third-party-device", HttpStatusCode.Conflict)]
    [InlineData("unknown-device", HttpStatusCode.NotFound)]
    [InlineData("unknown-asset", HttpStatusCode.UnprocessableEntity)]
    public async Task What_the_twin_refuses_has_its_status_and_its_words(string code, HttpStatusCode status)
    {
        fixture.City.Bind = (device, _, _) => Outcome.Refused(code, $"The device {device} reports for {"luminaire/DV-9"} already.", "Unbind it there first, or give another device.");
        foreach (var (method, path, body) in new[]
        {
            (HttpMethod.Put, "", """{"asset":"luminaire/DV-1","author":"Zoé","reason":"posed"}"""),
            (HttpMethod.Post, "/unbind", """{"outOfService":true,"author":"Zoé","reason":"posed"}"""),
            (HttpMethod.Post, "/replace", """{"by":"70b3d57ed0000009","author":"Zoé","reason":"posed"}"""),
        })
        {
            var refused = await (await fixture.Client.Ask(method, $"{Path}/{Eui}{path}", body, "fr")).Refused(status, code);
            Assert.Equal($"L’objet {Eui} parle déjà pour luminaire/DV-9.", refused.GetProperty("detail").GetString());
        }
    }

    [Theory]
    [InlineData("PUT", "", """{"asset":"lamp","author":"Zoé"}""")]
    [InlineData("PUT", "", """{"asset":"luminaire/DV-1","colour":"red"}""")]
    [InlineData("POST", "/unbind", """{"outOfService":"yes"}""")]
    [InlineData("POST", "/replace", """{"author":"Zoé"}""")]
    public async Task What_cannot_be_read_is_refused(string method, string path, string body) =>
        await (await fixture.Client.Ask(new(method), $"{Path}/{Eui}{path}", body)).Refused(HttpStatusCode.BadRequest, "malformed-body");

    [Theory]
    [InlineData("?state=lost"), InlineData("?limit=1001"), InlineData("?after=nothing"), InlineData("?colour=red")]
    public async Task A_wrong_parameter_is_named(string query) => await (await fixture.Client.Ask(HttpMethod.Get, Path + query)).Refused(HttpStatusCode.BadRequest, "bad-parameter");

    [Fact]
    public async Task A_file_is_answered_row_by_row()
    {
        using var response = await fixture.Client.Ask(HttpMethod.Post, Path + "/file?dryRun=true&author=Zo%C3%A9&reason=lot", "devEui;asset\r\n", "fr", "text/csv");
        var told = await response.Good();

        Assert.Equal((true, 1, 0, 1), (told.GetProperty("dryRun").GetBoolean(), told.GetProperty("taken").GetInt32(), told.GetProperty("unchanged").GetInt32(), told.GetProperty("refused").GetInt32()));
        Assert.Equal((3, "device-held", "L’objet 70b3d57ed0000002 parle déjà pour luminaire/DV-9."), (
            told.GetProperty("rows")[1].GetProperty("line").GetInt32(), told.GetProperty("rows")[1].GetProperty("code").GetString(), told.GetProperty("rows")[1].GetProperty("sentence").GetString()));
        await (await fixture.Client.Ask(HttpMethod.Post, Path + "/file", "{}")).Refused(HttpStatusCode.UnsupportedMediaType, "wrong-media");
        await (await fixture.Client.Ask(HttpMethod.Post, Path + "/file?dryRun=perhaps", "x", "en", "text/csv")).Refused(HttpStatusCode.BadRequest, "bad-parameter");
    }

    private static IEnumerable<JsonElement> Items(JsonElement page) => page.GetProperty("items").EnumerateArray();

    private async Task Known()
    {
        await fixture.Know(city => city.Add(Some.Luminaire("DV-1"), Some.Ordinal(), new() { Name = "Mât" }));
        Device(Eui, new() { Attributes = new Dictionary<string, Value> { ["serves"] = Value.Of("luminaire/DV-1"), ["network"] = Value.Of("=chirpstack/7"), ["keyFingerprint"] = Value.Of("ab12") } });
        Device("70b3d57ed0000002", new() { Links = new Dictionary<string, AssetId?> { ["tenant"] = AssetId.Of("tenant", "T-1") } });
        Device("70b3d57ed0000003", new());
    }

    private static string?[] Euis(JsonElement page) => [.. Items(page).Select(row => row.GetProperty("devEui").GetString())];

    private void Device(string eui, Description description, int ordinal = 0)
    {
        var id = AssetId.Of("lorawan-device", eui);
        fixture.City.Devices[id] = new() { Asset = id, Ordinal = ordinal, Version = 1, Department = "networks", Description = description };
    }
}
