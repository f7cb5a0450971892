using System.Globalization;
using System.Text.Json;
using Beffroi.Twin;

namespace Beffroi.Connectors.LoRaWan;

/// <summary>What messages of The Things Stack v3 tell of a device's radio end. Pure.</summary>
internal static class TheThingsStackLink
{
    /// <summary>Null for a message that does not name the device by its EUI.</summary>
    public static LinkReport? Read(string kind, JsonElement json)
    {
        if (json.Member("end_device_ids") is not { } ids || ids.Text("dev_eui") is not { } device)
        {
            return null;
        }

        return kind switch
        {
            "up" when json.Member("uplink_message") is { } message => Up(json, device, ids, message),
            "join" when json.Member("join_accept") is { } accept => Report(json, device, "join " + accept.Text("session_key_id"), accept) with
            {
                Measurements = [new(LinkWords.JoinAddress, Value.Of(LinkWords.Cut(ids.Text("dev_addr") ?? "")))],
            },
            "down/sent" when json.Member("downlink_sent") is { } sent => Report(json, device, $"sent {sent.Text("session_key_id")} {sent.Counter("f_cnt")}", sent) with
            {
                Measurements = [new(LinkWords.DownlinkCounter, Value.Of(sent.Counter("f_cnt")))],
            },
            "down/failed" => Failed(json, device),
            "location/solved" => Report(json, device, "", json) with { Location = ChirpStackLink.Location(json.Member("location_solved")?.Member("location")) },
            _ => Report(json, device, "", json),
        };
    }

    private static LinkReport Report(JsonElement json, string device, string identity, JsonElement message) =>
        new() { Device = device, Identity = identity, At = message.Time("received_at") ?? json.Time("received_at") };

    private static LinkReport Up(JsonElement json, string device, JsonElement ids, JsonElement message)
    {
        var lora = message.Member("settings")?.Member("data_rate")?.Member("lora");
        var spreadingFactor = lora?.Whole("spreading_factor");
        var best = message.Best("rx_metadata", "snr");
        var session = message.Text("session_key_id") ?? ids.Text("dev_addr") ?? "";
        var counter = message.Counter("f_cnt");
        var told = RadioReport.Of(
            session,
            counter,
            best,
            best?.Member("gateway_ids")?.Text("gateway_id"),
            RadioReport.Gateways(message, "rx_metadata", one => one.Member("gateway_ids")?.Text("gateway_id")),
            Consumed(message.Text("consumed_airtime")) ?? RadioReport.Airtime(message.Bytes("frm_payload").Length, spreadingFactor, lora?.Whole("bandwidth"), lora?.Text("coding_rate")),
            spreadingFactor);
        if (message.Member("last_battery_percentage")?.Number("value") is { } level)
        {
            told.Add(new(LinkWords.Battery, Value.Of(level)));
        }

        var at = message.Time("received_at") ?? json.Time("received_at");
        return new() { Device = device, Identity = $"up {session} {counter} {at}", At = at, Measurements = told };
    }

    private static LinkReport Failed(JsonElement json, string device)
    {
        var words = json.Member("downlink_failed")?.Member("error") is { } error ? error.Text("message_format") ?? error.Text("name") : null;
        return Report(json, device, "", json) with { Measurements = [new(LinkWords.NetworkFault, Value.Of(LinkWords.Cut(words ?? "downlink failed")))] };
    }

    /// <summary>A duration as protobuf writes it in JSON, such as <c>0.056576s</c>.</summary>
    private static TimeSpan? Consumed(string? text) =>
        text is [.. var number, 's'] && double.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && seconds < 60 ? TimeSpan.FromSeconds(seconds) : null;
}
