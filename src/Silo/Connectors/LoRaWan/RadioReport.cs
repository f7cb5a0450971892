using System.Text.Json;
using Beffroi.Connectors.Commands;
using Beffroi.Twin;

namespace Beffroi.Connectors.LoRaWan;

/// <summary>How a frame came through the air, as the gateways that heard it tell. Numbers that are left out are zeros, where zero can be; a power of zero cannot. Pure.</summary>
internal static class RadioReport
{
    public static List<Measurement> Of(string session, long counter, JsonElement? best, string? gateway, int gateways, TimeSpan? airtime, int? spreadingFactor)
    {
        List<Measurement> told = [new(LinkWords.FrameCounter, Value.Of(counter)), new(LinkWords.Session, Value.Of(LinkWords.Cut(session)))];
        if (best is { } heard)
        {
            told.Add(new(LinkWords.Snr, Value.Of(heard.Number("snr") ?? 0)));
            Add(told, LinkWords.Rssi, heard.Number("rssi"));
        }

        Add(told, LinkWords.SpreadingFactor, spreadingFactor);
        Add(told, LinkWords.Airtime, airtime?.TotalSeconds);
        Add(told, LinkWords.Gateways, gateways > 0 ? gateways : null);
        if (gateway is { Length: > 0 })
        {
            told.Add(new(LinkWords.HeardBy, Value.Of(LinkWords.Cut(gateway))));
        }

        return told;
    }

    /// <summary>How many of an array differ in what names their gateway.</summary>
    public static int Gateways(JsonElement json, string array, Func<JsonElement, string?> name) =>
        json.Member(array) is { ValueKind: JsonValueKind.Array } all ? all.EnumerateArray().Select(name).Distinct(StringComparer.OrdinalIgnoreCase).Count() : 0;

    /// <summary>Reckoned from how it was sent; null when that is not said.</summary>
    /// <param name="codingRate">As network servers write it: <c>CR_4_5</c> or <c>4/5</c>.</param>
    public static TimeSpan? Airtime(int payload, int? spreadingFactor, int? bandwidth, string? codingRate) =>
        spreadingFactor is >= 6 and <= 12 ? AirTime.Of(payload, spreadingFactor.Value, bandwidth is > 0 ? bandwidth.Value : 125_000, Redundancy(codingRate)) : null;

    private static int Redundancy(string? codingRate) => codingRate is { Length: > 0 } && codingRate[^1] is >= '5' and <= '8' ? codingRate[^1] - '4' : 1;

    private static void Add(List<Measurement> told, string property, double? number)
    {
        if (number is { } known)
        {
            told.Add(new(property, Value.Of(known)));
        }
    }
}
