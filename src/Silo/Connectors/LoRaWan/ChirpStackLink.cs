using System.Text.Json;
using Beffroi.Connectivity;
using Beffroi.Inventory;
using Beffroi.Twin;

namespace Beffroi.Connectors.LoRaWan;

/// <summary>What events of ChirpStack v4 tell of a device's radio end. Pure.</summary>
internal static class ChirpStackLink
{
    /// <summary>Null for an event that names no device.</summary>
    public static LinkReport? Read(string kind, JsonElement json) => json.Member("deviceInfo")?.Text("devEui") is not { } device ? null : kind switch
    {
        "up" => Report(json, device, json.Text("deduplicationId")) with { Measurements = Up(json) },
        "join" => Report(json, device, json.Text("deduplicationId")) with { Measurements = [new(LinkWords.JoinAddress, Value.Of(LinkWords.Cut(json.Text("devAddr") ?? "")))] },
        "status" => Report(json, device, json.Text("deduplicationId")) with { Measurements = Status(json) },
        "txack" => Report(json, device, $"{json.Counter("downlinkId")} {json.Text("queueItemId")}") with { Measurements = [new(LinkWords.DownlinkCounter, Value.Of(json.Counter("fCntDown")))] },
        "log" => Log(json, device),
        "location" => Report(json, device, json.Text("deduplicationId")) with { Location = Location(json.Member("location")) },
        _ => Report(json, device, null),
    };

    /// <summary>In percent; null when it runs on external power or does not know.</summary>
    public static double? BatteryIn(JsonElement json) =>
        json.Flag("externalPowerSource") || json.Flag("batteryLevelUnavailable") ? null : json.Member("batteryLevel")?.GetDouble() ?? 0;

    /// <summary>Null for what is no place on earth.</summary>
    public static Place? Location(JsonElement? json) =>
        json is { } location && location.Number("latitude") is { } latitude && location.Number("longitude") is { } longitude && Math.Abs(latitude) <= 90 && Math.Abs(longitude) <= 180
            ? new(longitude, latitude)
            : null;

    private static LinkReport Report(JsonElement json, string device, string? identity) => new() { Device = device, Identity = identity ?? "", At = json.Time("time") };

    private static List<Measurement> Up(JsonElement json)
    {
        var lora = json.Member("txInfo")?.Member("modulation")?.Member("lora");
        var spreadingFactor = lora?.Whole("spreadingFactor");
        var best = json.Best("rxInfo", "snr");
        return RadioReport.Of(
            json.Text("devAddr") ?? "",
            json.Counter("fCnt"),
            best,
            best?.Text("gatewayId"),
            RadioReport.Gateways(json, "rxInfo", one => one.Text("gatewayId")),
            RadioReport.Airtime(json.Bytes("data").Length, spreadingFactor, lora?.Whole("bandwidth"), lora?.Text("codeRate")),
            spreadingFactor);
    }

    private static List<Measurement> Status(JsonElement json)
    {
        List<Measurement> told = [new(LinkWords.DownlinkMargin, Value.Of(json.Number("margin") ?? 0)), new(LinkWords.ExternalPower, Value.Of(json.Flag("externalPowerSource")))];
        if (BatteryIn(json) is { } level)
        {
            told.Add(new(LinkWords.Battery, Value.Of(level)));
        }

        return told;
    }

    /// <summary>What the network server found wrong. Words of its own are not translated.</summary>
    private static LinkReport Log(JsonElement json, string device)
    {
        var code = json.Text("code") ?? "UNKNOWN";
        var level = json.Text("level") ?? "INFO";
        var words = json.Text("description") is { Length: > 0 } description ? $"{code}: {description}" : code;
        List<Measurement> told = level is "WARNING" or "ERROR" ? [new(LinkWords.NetworkFault, Value.Of(words.Length <= 200 ? words : words[..199] + "…"))] : [];
        if (code == "UPLINK_F_CNT_RESET")
        {
            told.Add(new(LinkWords.CounterReset, Value.Of(true)));
        }

        var identity = json.Member("context")?.Text("deduplication_id") is { } uplink ? $"{code} {uplink}" : "";
        return Report(json, device, identity) with { Measurements = told, Fault = level == "ERROR" ? words : null };
    }
}
