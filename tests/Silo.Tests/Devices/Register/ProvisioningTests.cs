using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Beffroi.Connectivity;
using Beffroi.Connectors;
using Beffroi.Connectors.Mqtt;
using Beffroi.Twin;
using Xunit;

namespace Beffroi.Devices.Register;

/// <summary>Devices given, taken and replaced over HTTP, on a whole silo.</summary>
public sealed class ProvisioningTests
{
    private const string Old = "a81758fffe04b1c1";
    private const string New = "a81758fffe04b1c2";
    private const string Key = "00112233445566778899aabbccddeeff";
    private static readonly AssetId Sensor = AssetId.Of("environment-sensor", "S-1");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_device_is_bound_replaced_and_taken_out_and_its_keys_are_nowhere()
    {
        await using var silo = await RunningSilo.Start();
        await silo.Enrol(Sensor.ToString());
        await silo.Enrol("environment-sensor/S-2");

        Assert.Equal((HttpStatusCode.OK, "taken"), await Bind(silo, Old, new { asset = Sensor.ToString(), profile = "elsys-ers", joinEui = "0000000000000001", keys = new { appKey = Key }, author = "Ada", reason = "new sensor" }));
        Assert.Equal((HttpStatusCode.OK, "unchanged"), await Bind(silo, "A8-17-58-FF-FE-04-B1-C1", new { asset = Sensor.ToString(), profile = "elsys-ers", joinEui = "0000000000000001", keys = new { appKey = Key }, author = "Ada", reason = "again" }));
        Assert.Equal((HttpStatusCode.Conflict, "device-held"), await Bind(silo, Old, new { asset = "environment-sensor/S-2", author = "Ada", reason = "x" }));
        Assert.Equal((HttpStatusCode.Conflict, "asset-has-device"), await Bind(silo, New, new { asset = Sensor.ToString(), author = "Ada", reason = "x" }));
        await Hear(silo, Old, 1, 20);

        Assert.Equal((HttpStatusCode.OK, "taken"), await Post(silo, $"devices/{Old}/replace", new { by = New, keys = new { appKey = Key }, author = "Bob", reason = "battery swollen" }));
        var sensor = (await silo.Grains.Asset(Sensor).View())!;
        Assert.Equal((New, "elsys-ers"), (sensor.Description.Attributes!["devEui"].Text, sensor.Description.Attributes["deviceProfile"].Text));

        // What the old one still sends is told of, and counts for nobody.
        await silo.Get<AssetDirectory>().Follow(Cancel);
        await Hear(silo, Old, 2, 99, RejectionCode.RetiredAsset);
        await Hear(silo, New, 1, 21);
        Assert.Equal(21, (await silo.Grains.Asset(Sensor).View())!.Properties.Single(one => one.Property == "temperature").Value.Number);

        var old = await silo.Http.GetFromJsonAsync<JsonElement>($"api/v1/devices/{Old}", Cancel);
        Assert.Equal(("out-of-service", New, "battery swollen"), (old.GetProperty("device").GetProperty("state").GetString(), old.GetProperty("replacedBy").GetString(), old.GetProperty("endedBecause").GetString()));
        Assert.Equal(["Bob", "Ada"], old.GetProperty("acts").EnumerateArray().Select(act => act.GetProperty("author").GetString()));
        Assert.Matches("^[0-9a-f]{16}$", old.GetProperty("keyFingerprint").GetString());
        var list = await silo.Http.GetStringAsync("api/v1/devices?state=bound", Cancel);
        Assert.Contains(New, list, StringComparison.Ordinal);
        Assert.DoesNotContain(Old, list, StringComparison.Ordinal);
        var everything = old + list + await silo.Http.GetStringAsync("api/v1/devices.csv", Cancel) + await silo.Http.GetStringAsync($"api/v1/assets/lorawan-device/{New}", Cancel);
        Assert.DoesNotContain(Key, everything, StringComparison.OrdinalIgnoreCase);
        Assert.False(await Stored(silo, Key), "the key is in the store");
        Assert.True(await Stored(silo, "battery swollen"), "nothing is found in the store");

        Assert.Equal((HttpStatusCode.OK, "taken"), await Post(silo, $"devices/{New}/unbind", new { outOfService = true, author = "Bob", reason = "lost" }));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "not-bound"), await Post(silo, $"devices/{New}/unbind", new { author = "Bob", reason = "lost" }));
        Assert.False((await silo.Grains.Asset(Sensor).View())!.Description.Attributes!.ContainsKey("devEui"));
    }

    [Fact]
    public async Task A_file_says_row_by_row_what_came_of_it_and_first_what_would()
    {
        await using var silo = await RunningSilo.Start();
        await silo.Enrol("environment-sensor/S-1");
        await silo.Enrol("environment-sensor/S-2");
        await silo.Enrol("network-tenant/farm");
        var file = $"""
            DevEUI;Asset;Tenant;appKey
            {Old};environment-sensor/S-1;;{Key}
            {New};environment-sensor/S-9;;
            a81758fffe04b1c3;environment-sensor/S-2;;short
            {Old};environment-sensor/S-2;;
            a81758fffe04b1c4;;network-tenant/farm;
            zz;environment-sensor/S-2;;
            """;

        var dry = await File(silo, file, "dryRun=true&author=Ada&reason=delivery");
        Assert.Equal(["taken", "unknown-asset", "bad-key", "twice-in-file", "taken", "bad-dev-eui"], Codes(dry));
        Assert.Null(await silo.Grains.Asset(AssetId.Of("lorawan-device", Old)).View());

        Assert.Equal(Codes(dry), Codes(await File(silo, file, "author=Ada&reason=delivery")));
        Assert.Equal(["unchanged", "unknown-asset", "bad-key", "device-held", "unchanged", "bad-dev-eui"], Codes(await File(silo, file, "author=Ada&reason=delivery")));
        Assert.Equal("network-tenant/farm", (await silo.Grains.Asset(AssetId.Of("lorawan-device", "a81758fffe04b1c4")).View())!.Description.Links!["tenant"].ToString());

        Assert.Equal("unknown-column", (await File(silo, "devEui;colour\n1;2", "author=A&reason=b")).GetProperty("code").GetString());
        Assert.Equal("broken-workbook", (await File(silo, "PK\u0003\u0004", "author=A&reason=b")).GetProperty("code").GetString());
        Assert.Equal("no-reason", (await File(silo, file, "author=A")).GetProperty("code").GetString());
    }

    [Fact]
    public async Task Of_two_who_give_one_device_to_two_assets_one_is_refused()
    {
        await using var silo = await RunningSilo.Start();
        var assets = Enumerable.Range(1, 8).Select(number => $"environment-sensor/S-{number}").ToArray();
        foreach (var asset in assets)
        {
            await silo.Enrol(asset);
        }

        var answers = await Task.WhenAll(assets.Select(asset => Bind(silo, Old, new { asset, author = "Ada", reason = "race" })));

        Assert.Equal(1, answers.Count(answer => answer.Code == "taken"));
        Assert.Equal(7, answers.Count(answer => answer.Code == "device-held"));
    }

    private static string[] Codes(JsonElement answer) => [.. answer.GetProperty("rows").EnumerateArray().Select(row => row.GetProperty("code").GetString() ?? row.GetProperty("outcome").GetString()!)];

    private static async Task<JsonElement> File(RunningSilo silo, string file, string query)
    {
        using var answer = await silo.Http.PostAsync($"api/v1/devices/file?{query}", new StringContent(file, Encoding.UTF8, "text/csv"), Cancel);
        return await answer.Content.ReadFromJsonAsync<JsonElement>(Cancel);
    }

    private static async Task<(HttpStatusCode Status, string? Code)> Bind(RunningSilo silo, string eui, object body) => await Told(await silo.Http.PutAsJsonAsync($"api/v1/devices/{eui}", body, Cancel));

    private static async Task<(HttpStatusCode Status, string? Code)> Post(RunningSilo silo, string path, object body) => await Told(await silo.Http.PostAsJsonAsync("api/v1/" + path, body, Cancel));

    private static async Task<(HttpStatusCode, string?)> Told(HttpResponseMessage answer)
    {
        using (answer)
        {
            var json = await answer.Content.ReadFromJsonAsync<JsonElement>(Cancel);
            return (answer.StatusCode, json.TryGetProperty("code", out var code) ? code.GetString() : json.GetProperty("outcome").GetString());
        }
    }

    /// <summary>A frame of an Elsys ERS with that temperature, as ChirpStack publishes it.</summary>
    private static async Task Hear(RunningSilo silo, string eui, int counter, int temperature, string? refusedAs = null)
    {
        var payload = Convert.ToBase64String([0x01, (byte)(temperature * 10 >> 8), (byte)(temperature * 10)]);
        var body = $$"""{"deduplicationId":"{{eui}}-{{counter}}","deviceInfo":{"devEui":"{{eui}}"},"devAddr":"0700","fCnt":{{counter}},"fPort":5,"data":"{{payload}}"}""";
        var now = Instant.From(TimeProvider.System.GetUtcNow());
        var translation = await silo.Get<MqttInlet>().Translate($"application/7/device/{eui}/event/up", Encoding.UTF8.GetBytes(body), now, Cancel);
        Assert.Equal(refusedAs is null ? [] : [refusedAs], translation.Refused.Select(letter => letter.Code));
        Assert.DoesNotContain((await silo.Get<Intake>().Take("chirpstack", translation, keep: true)).Rejections, rejection => rejection.Code != refusedAs);
    }

    /// <summary>Whether those words stand in any file of the store.</summary>
    private static async Task<bool> Stored(RunningSilo silo, string words)
    {
        var folder = silo.Get<Microsoft.Extensions.Configuration.IConfiguration>()["Storage:DataFolder"]!;
        foreach (var path in Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Where(file => !file.EndsWith(".lock", StringComparison.Ordinal)))
        {
            await using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var all = new MemoryStream();
            await stream.CopyToAsync(all, Cancel);
            if (all.ToArray().AsSpan().IndexOf(Encoding.UTF8.GetBytes(words)) >= 0)
            {
                return true;
            }
        }

        return false;
    }
}
