using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Beffroi.Connectivity;
using Beffroi.Connectors;
using Beffroi.Connectors.Commands;
using Beffroi.Connectors.Mqtt;
using Beffroi.Control;
using Beffroi.Journal;
using Beffroi.Twin;
using MQTTnet;
using MQTTnet.Protocol;
using Xunit;

namespace Beffroi.Devices;

/// <summary>A whole silo: profiles written over HTTP read what devices send by both network servers, and write what goes down to them.</summary>
public sealed class DeviceProfilesTests
{
    private const string Device = "a81758fffe04b1c1";

    private const string Script = """
        function decodeUplink(input) {
          if (input.bytes.length < 2) { return { errors: ['too short'] }; }
          return { data: { level: input.bytes[1], mode: input.fPort === 1 ? 'day' : 'night' } };
        }
        function encodeDownlink(input) { return input.data.dim > 240 ? { errors: ['too bright'] } : { bytes: [7, Math.round(input.data.dim)], fPort: 21 }; }
        """;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_profile_reads_uplinks_of_both_networks_mended_letters_go_in_and_orders_become_its_bytes()
    {
        await using var silo = await RunningSilo.Start();
        await Put(silo, "lamp", new { yaml = "title: A lamp\nkind: luminaire\ndownlink: { members: { level: { member: dim, times: 2.5 } } }\nfields: { mode: ~ }\n", script = Script.Replace("< 2", "< 3", StringComparison.Ordinal), version = 0, author = "Ada", reason = "new" });
        await Enrol(silo, "luminaire/L-1", Device, "lamp");
        using var client = await Connect(silo);

        // The first version wants three bytes.
        await Publish(client, $"application/7/device/{Device}/event/up", ChirpStack(1, [9, 40]));
        var letter = Assert.Single((await silo.Http.GetFromJsonAsync<JsonElement>("/api/v1/dead-letters", Cancel)).GetProperty("items").EnumerateArray());
        Assert.Equal(CodecCode.Refused, letter.GetProperty("code").GetString());
        Assert.Contains("too short", letter.GetProperty("sentence").GetString(), StringComparison.Ordinal);

        await Put(silo, "lamp", new { yaml = "title: A lamp\nkind: luminaire\ndownlink: { members: { level: { member: dim, times: 2.5 } } }\nfields: { mode: ~ }\n", script = Script, version = 1, author = "Ada", reason = "two bytes" });
        var replay = await silo.Http.PostAsync($"/api/v1/dead-letters/{letter.GetProperty("id").GetInt64()}/replay", null, Cancel);
        Assert.True(replay.IsSuccessStatusCode, await replay.Content.ReadAsStringAsync(Cancel));
        Assert.Equal(40, await Level(silo));

        await Publish(client, "v3/city@ttn/devices/lamp-1/up", TheThings(2, [9, 55]));
        Assert.Equal(55, await Level(silo));

        var heard = new TaskCompletionSource<JsonElement>(TaskCreationOptions.RunContinuationsAsynchronously);
        client.ApplicationMessageReceivedAsync += message =>
        {
            heard.TrySetResult(JsonDocument.Parse(message.ApplicationMessage.ConvertPayloadToString()).RootElement.Clone());
            return Task.CompletedTask;
        };
        await client.SubscribeAsync("v3/+/devices/+/down/replace", MqttQualityOfServiceLevel.AtLeastOnce, Cancel);
        Assert.Equal(Outcome.Taken, (await silo.Grains.Asset(AssetId.Parse("luminaire/L-1")).Command(
            [new("c-1", "level", CommandVerb.Set, Value.Of(80), ControlSlot.Operator, "operator/Ada", null, null, new("Ada", "a test"))]))[0]);
        var down = (await heard.Task.WaitAsync(TimeSpan.FromSeconds(60), Cancel)).GetProperty("downlinks")[0];
        Assert.Equal((21, Convert.ToBase64String([7, 200])), (down.GetProperty("f_port").GetInt32(), down.GetProperty("frm_payload").GetString()));
        Assert.False(down.TryGetProperty("decoded_payload", out _));

        Assert.Equal(Outcome.Taken, (await silo.Grains.Asset(AssetId.Parse("luminaire/L-1")).Command(
            [new("c-2", "level", CommandVerb.Set, Value.Of(100), ControlSlot.Operator, "operator/Ada", null, null, new("Ada", "too much"))]))[0]);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        patience.CancelAfter(TimeSpan.FromSeconds(60));
        OrderStep step;
        while ((step = (await silo.Grains.Asset(AssetId.Parse("luminaire/L-1")).Controls())!.Controls.Single().Orders.First(o => o.Value.Number == 100).Steps[^1]).State != OrderState.Failed)
        {
            await Task.Delay(20, patience.Token);
        }

        Assert.Equal("codec-refused: too bright", step.Detail);
    }

    [Fact]
    public async Task A_profile_is_checked_tried_kept_and_read_back()
    {
        await using var silo = await RunningSilo.Start();
        var shipped = (await silo.Http.GetFromJsonAsync<JsonElement>("/api/v1/device-profiles", Cancel)).GetProperty("items").EnumerateArray().ToArray();
        Assert.True(shipped.Count(row => row.GetProperty("builtIn").GetBoolean()) >= 20);

        var tried = await Post(silo, "try", new { id = "elsys-ers", bytes = "0100e20229", fPort = 5 });
        Assert.Equal(22.6, tried.GetProperty("data").GetProperty("temperature").GetDouble());
        Assert.Equal(["temperature", "humidity"], tried.GetProperty("readings").EnumerateArray().Select(r => r.GetProperty("property").GetString()));

        var script = await Post(silo, "try", new { script = Script + "\nconsole.log('read');", bytes = new[] { 1, 2 }, fPort = 1, kind = "luminaire" });
        Assert.Equal(("day", "read", 2), (script.GetProperty("data").GetProperty("mode").GetString(), script.GetProperty("logs")[0].GetString(), script.GetProperty("readings")[0].GetProperty("value").GetInt32()));
        var encoded = await Post(silo, "try", new { script = Script, function = "encodeDownlink", data = new { dim = 3 } });
        Assert.Equal(("0703", 21), (encoded.GetProperty("hex").GetString(), encoded.GetProperty("fPort").GetInt32()));
        var thrown = (await Post(silo, "try", new { script = "function decodeUplink(input) {\n  return input.nothing.at;\n}", bytes = "" })).GetProperty("fault");
        Assert.Equal((CodecCode.Failed, 2), (thrown.GetProperty("code").GetString(), thrown.GetProperty("line").GetInt32()));

        var check = (await Post(silo, "check", new { yaml = "title: t\nkind: luminaire\nfields: { a: nonsense }\nscript: |\n    function decodeUplink(input) {\n      return { data: ;\n    }\n" })).GetProperty("diagnostics").EnumerateArray().ToArray();
        Assert.Equal([("unknown-property", 3, 14, "warning"), ("bad-script", 6, 22, "error")], check.Select(d => (d.GetProperty("code").GetString(), d.GetProperty("line").GetInt32(), d.GetProperty("column").GetInt32(), d.GetProperty("severity").GetString())));
        var faulty = await silo.Http.PutAsJsonAsync("/api/v1/device-profiles/bad", new { script = "function decodeUplink(", version = 0, author = "Ada", reason = "new" }, Cancel);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, faulty.StatusCode);

        await Put(silo, "elsys-ers", new { yaml = "title: Ours\ncayenne: true\n", version = 0, author = "Ada", reason = "another device" });
        var ours = await silo.Http.GetFromJsonAsync<JsonElement>("/api/v1/device-profiles/elsys-ers", Cancel);
        Assert.Equal(("Ours", false), (ours.GetProperty("profile").GetProperty("title").GetString(), ours.GetProperty("profile").GetProperty("builtIn").GetBoolean()));
        var conflict = await silo.Http.PutAsJsonAsync("/api/v1/device-profiles/elsys-ers", new { script = Script, version = 0, author = "Ada", reason = "again" }, Cancel);
        Assert.Equal(HttpStatusCode.Conflict, conflict.StatusCode);
        Assert.True((await silo.Http.PostAsJsonAsync("/api/v1/device-profiles/elsys-ers/withdraw", new { version = 1, author = "Ada", reason = "back" }, Cancel)).IsSuccessStatusCode);
        Assert.Equal(22.6, (await Post(silo, "try", new { id = "elsys-ers", bytes = "0100e2" })).GetProperty("data").GetProperty("temperature").GetDouble());
        Assert.Equal(HttpStatusCode.NotFound, (await silo.Http.PostAsJsonAsync("/api/v1/device-profiles/try", new { id = "none", bytes = "" }, Cancel)).StatusCode);
    }

    [Fact]
    public async Task The_file_of_a_codec_is_tried_and_kept_as_it_is_and_what_does_not_fit_is_told()
    {
        await using var silo = await RunningSilo.Start();
        const string Codec = "\ufeff// d\u00e9codeur\r\nfunction decodeUplink(i) { return { data: { level: { value: i.bytes[0], unit: 'volts' }, powr: 3, odd: 'x' }, warnings: ['old'] }; }\nfunction encodeDownlink(i) { return { bytes: [i.data.offset], fPort: 9 }; }";
        var tried = await Send(silo, HttpMethod.Post, "try?bytes=2a&fPort=3&kind=luminaire", "text/javascript", Codec);
        var reading = Assert.Single(tried.GetProperty("readings").EnumerateArray());
        Assert.Equal(("level", "V", "wrong-unit"), (reading.GetProperty("property").GetString(), reading.GetProperty("unit").GetString(), reading.GetProperty("refused").GetProperty("code").GetString()));
        Assert.Equal([("powr", "power"), ("odd", null)], tried.GetProperty("unmapped").EnumerateArray().Select(one => (one.GetProperty("member").GetString()!, one.GetProperty("near").GetString())));

        var encoded = await Send(silo, HttpMethod.Post, "try?function=encodeDownlink&data=%7B%22offset%22%3A-5%7D", "application/javascript", Codec);
        Assert.Equal("fb", encoded.GetProperty("hex").GetString());

        var examples = await Post(silo, "examples", new { script = Codec, examples = "uplinkDecoder:\n  examples:\n    - input: { fPort: 3, bytes: [42] }\n      output: { data: { level: { value: 42, unit: volts }, powr: 3, odd: x }, warnings: [old] }\n    - input: { fPort: 3, bytes: [7] }\n      output: { data: { level: { value: 8, unit: volts }, powr: 3, odd: x } }\n" });
        Assert.Equal((2, 1, "data.level.value", "8", "7"), (examples.GetProperty("count").GetInt32(), examples.GetProperty("same").GetInt32(), Difference("path"), Difference("wanted"), Difference("given")));
        string? Difference(string member) => examples.GetProperty("rows")[1].GetProperty("differences")[0].GetProperty(member).GetString();
        Assert.Equal("taken", (await Send(silo, HttpMethod.Put, "raw?author=Ada&reason=new", "text/javascript; charset=utf-8", Codec)).GetProperty("outcome").GetString());
        Assert.Equal(2, (await Send(silo, HttpMethod.Put, "raw?version=1&author=Ada&reason=mapped", "application/yaml", "title: Raw\nkind: luminaire\nfields: { level: ~, odd: ~ }\nscript: |\n  function decodeUplink(i) { return { data: { power: 3 } }; }\n")).GetProperty("version").GetInt32());
        Assert.Equal(3, (await Post(silo, "try", new { id = "raw", bytes = "00" })).GetProperty("readings")[0].GetProperty("value").GetInt32());

        using var refused = await silo.Http.SendAsync(new(HttpMethod.Put, "/api/v1/device-profiles/raw?version=2&author=Ada&reason=x") { Content = new StringContent("function (", Encoding.UTF8, "text/javascript") }, Cancel);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);

        var bundle = "function decodeUplink(i) { return { data: { level: f9(i.bytes[0]) } }; }" + string.Concat(Enumerable.Range(0, 8_000).Select(n => string.Create(CultureInfo.InvariantCulture, $"\nfunction f{n}(a) {{ return a * {n % 7} + {n}; }}")));
        Assert.InRange(bundle.Length, 320_000, 480_000);
        Assert.Equal("taken", (await Send(silo, HttpMethod.Put, "bundle?author=Ada&reason=new", "text/javascript", bundle)).GetProperty("outcome").GetString());
        Assert.Equal(13, (await Post(silo, "try", new { id = "bundle", bytes = "02" })).GetProperty("data").GetProperty("level").GetInt32());
    }

    private static async Task<JsonElement> Send(RunningSilo silo, HttpMethod method, string path, string type, string body)
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        using var answer = await silo.Http.SendAsync(new(method, $"/api/v1/device-profiles/{path}") { Content = content }, Cancel);
        var text = await answer.Content.ReadAsStringAsync(Cancel);
        Assert.True(answer.IsSuccessStatusCode, text);
        return JsonDocument.Parse(text).RootElement;
    }

    private static async Task Put(RunningSilo silo, string id, object body)
    {
        var answer = await silo.Http.PutAsJsonAsync($"/api/v1/device-profiles/{id}", body, Cancel);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(Cancel));
    }

    private static async Task<JsonElement> Post(RunningSilo silo, string verb, object body)
    {
        var answer = await silo.Http.PostAsJsonAsync($"/api/v1/device-profiles/{verb}", body, Cancel);
        var text = await answer.Content.ReadAsStringAsync(Cancel);
        Assert.True(answer.IsSuccessStatusCode, text);
        return JsonDocument.Parse(text).RootElement;
    }

    private static async Task Enrol(RunningSilo silo, string id, string device, string profile)
    {
        var outcome = await silo.Grains.Asset(AssetId.Parse(id)).Describe(new() { Attributes = new Dictionary<string, Value> { ["devEui"] = Value.Of(device), ["deviceProfile"] = Value.Of(profile) } }, new("test"));
        Assert.False(outcome.IsRefused, outcome.Sentence);
    }

    private static async Task<double?> Level(RunningSilo silo) =>
        (await silo.Grains.Asset(AssetId.Parse("luminaire/L-1")).View())!.Properties.Single(p => p.Property == "level").Value.Number;

    private static async Task<IMqttClient> Connect(RunningSilo silo)
    {
        var client = new MqttClientFactory().CreateMqttClient();
        await client.ConnectAsync(new MqttClientOptionsBuilder().WithTcpServer("127.0.0.1", silo.Get<EmbeddedBroker>().Endpoint!.Port).WithClientId("network-server").Build(), Cancel);
        return client;
    }

    private static Task Publish(IMqttClient client, string topic, string body) => client.PublishAsync(
        new MqttApplicationMessageBuilder().WithTopic(topic).WithPayload(Encoding.UTF8.GetBytes(body)).WithQualityOfServiceLevel(MqttQualityOfServiceLevel.AtLeastOnce).Build(), Cancel);

    private static string ChirpStack(int counter, byte[] bytes) => $$"""
        {"deviceInfo":{"deviceProfileName":"lamp","devEui":"{{Device}}"},"devAddr":"07000048","fCnt":{{counter}},"fPort":1,"data":"{{Convert.ToBase64String(bytes)}}",
         "rxInfo":[{"gatewayId":"gw-1","snr":5}],"txInfo":{"modulation":{"lora":{"spreadingFactor":9} } } }
        """;

    private static string TheThings(int counter, byte[] bytes) => $$"""
        {"end_device_ids":{"device_id":"lamp-1","dev_eui":"{{Device.ToUpperInvariant()}}","dev_addr":"07000048"},
         "uplink_message":{"session_key_id":"AX","f_cnt":{{counter}},"f_port":1,"frm_payload":"{{Convert.ToBase64String(bytes)}}","settings":{"data_rate":{"lora":{"spreading_factor":9} } } } }
        """;
}
