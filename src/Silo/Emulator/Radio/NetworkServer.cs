using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Beffroi.Twin;
using Beffroi.Twin.Simulation;

namespace Beffroi.Emulator.Radio;

/// <summary>Writes what ChirpStack v4 publishes, in its JSON: which, made of protobuf, leaves zeros and false out. Pure.</summary>
public static class NetworkServer
{
    private const string Application = "52f14cd4-c6f1-4fbd-8f87-4025e1d49242";
    private const string Region = "eu868";
    private static readonly int[] Channels = [868_100_000, 868_300_000, 868_500_000, 867_100_000, 867_300_000, 867_500_000, 867_700_000, 867_900_000];

    public static OutgoingMessage Uplink(RadioSession session, Instant at, int spreadingFactor, int port, byte[] payload, IReadOnlyList<Reception> heard)
    {
        var json = Event(session, at, $"up {session.Frames}");
        var channel = (int)(session.Dice.Unit("channel", session.Frames) * Channels.Length);
        json["devAddr"] = session.Address;
        json["adr"] = true;
        Add(json, "dr", 12 - spreadingFactor);
        Add(json, "fCnt", session.Frames);
        json["fPort"] = port;
        json["data"] = Convert.ToBase64String(payload);
        json["rxInfo"] = new JsonArray([.. heard.Select(r => Received(r, at, channel))]);
        json["txInfo"] = Sent(Channels[channel], spreadingFactor);
        json["regionConfigId"] = Region;
        return Of(session, "up", json);
    }

    public static OutgoingMessage Join(RadioSession session, Instant at)
    {
        var json = Event(session, at, "join");
        json["devAddr"] = session.Address;
        json["regionConfigId"] = Region;
        return Of(session, "join", json);
    }

    /// <summary>What a device answers to the network server's question after its state.</summary>
    /// <param name="battery">Percent; null for external power.</param>
    public static OutgoingMessage Status(RadioSession session, Instant at, double margin, double? battery)
    {
        var json = Event(session, at, $"status {session.Frames}");
        Add(json, "margin", Math.Round(margin));
        if (battery is { } level)
        {
            Add(json, "batteryLevel", Math.Round(level, 1));
        }
        else
        {
            json["externalPowerSource"] = true;
        }

        return Of(session, "status", json);
    }

    /// <summary>A downlink has left by a gateway.</summary>
    public static OutgoingMessage Transmitted(RadioSession session, Instant at, long number, string gateway)
    {
        var json = Event(session, at, "");
        json.Remove("deduplicationId");
        json["downlinkId"] = (uint)(session.Dice.Unit("downlink", number) * uint.MaxValue);
        json["queueItemId"] = Identity(session, $"downlink {number}");
        Add(json, "fCntDown", number);
        json["gatewayId"] = gateway;
        return Of(session, "txack", json);
    }

    public static OutgoingMessage Connection(string gateway, bool connected, Instant at) => new($"{Region}/gateway/{gateway}/state/conn", Bytes(new()
    {
        ["gatewayId"] = gateway,
        ["state"] = connected ? "ONLINE" : "OFFLINE",
        ["time"] = at.ToString(),
    }));

    /// <param name="whole">Of the packets received, those that were not damaged.</param>
    /// <param name="temperature">Of the box, °C, as the forwarder's own commands tell it; and its battery in percent.</param>
    public static OutgoingMessage Statistics(string gateway, Instant at, int received, int whole, double temperature, double battery)
    {
        JsonObject json = new() { ["gatewayId"] = gateway, ["time"] = at.ToString() };
        Add(json, "rxPacketsReceived", received);
        Add(json, "rxPacketsReceivedOk", whole);
        json["metadata"] = new JsonObject { ["region_config_id"] = Region, ["temperature"] = Text(temperature), ["battery"] = Text(battery) };
        return new($"{Region}/gateway/{gateway}/event/stats", Bytes(json));
    }

    private static JsonObject Event(RadioSession session, Instant at, string what) => new()
    {
        ["deduplicationId"] = Identity(session, what),
        ["time"] = at.ToString(),
        ["deviceInfo"] = new JsonObject
        {
            ["tenantName"] = session.Tenant,
            ["applicationId"] = Application,
            ["applicationName"] = "demonstration",
            ["deviceProfileName"] = session.Profile,
            ["deviceName"] = session.Device,
            ["devEui"] = session.Device,
        },
    };

    private static JsonNode Received(Reception reception, Instant at, int channel)
    {
        JsonObject json = new() { ["gatewayId"] = reception.Gateway, ["gwTime"] = at.ToString() };
        Add(json, "rssi", reception.Rssi);
        Add(json, "snr", reception.Snr);
        Add(json, "channel", channel);
        json["crcStatus"] = "CRC_OK";
        return json;
    }

    private static JsonObject Sent(int frequency, int spreadingFactor) => new()
    {
        ["frequency"] = frequency,
        ["modulation"] = new JsonObject { ["lora"] = new JsonObject { ["bandwidth"] = 125_000, ["spreadingFactor"] = spreadingFactor, ["codeRate"] = "CR_4_5" } },
    };

    /// <summary>The same for the same event of the same session, whoever plays it.</summary>
    private static string Identity(RadioSession session, string what)
    {
        Dice dice = new((ulong)session.Number, $"{session.Device} {session.Address} {what}");
        Span<byte> bytes = stackalloc byte[16];
        for (var i = 0; i < bytes.Length; i++)
        {
            bytes[i] = (byte)(dice.Unit("identity", i) * 256);
        }

        return new Guid(bytes).ToString();
    }

    private static OutgoingMessage Of(RadioSession session, string what, JsonObject json) => new($"application/{Application}/device/{session.Device}/event/{what}", Bytes(json));

    private static void Add(JsonObject json, string name, double number)
    {
        if (number != 0)
        {
            json[name] = number;
        }
    }

    private static byte[] Bytes(JsonObject json) => JsonSerializer.SerializeToUtf8Bytes(json);

    private static string Text(double number) => number.ToString(CultureInfo.InvariantCulture);
}
