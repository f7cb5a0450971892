using System.Text.Json.Nodes;

namespace Beffroi.Cluster.Publishing;

/// <summary>One reading as its device sent it, perhaps several times.</summary>
/// <param name="At">When it was observed, in milliseconds since 1970; no two of an asset are the same.</param>
/// <param name="Number">Its number in the session; also of one that does not tell it.</param>
/// <param name="Key">The idempotency key; null over MQTT.</param>
internal sealed record SentReading(TownAsset Asset, long At, long Boot, long Number, string? Key, JsonObject Values)
{
    public string Topic => $"beffroi/v1/{Asset.Id}/readings";

    /// <summary>The JSON of docs/connectors.md.</summary>
    public string Payload()
    {
        var json = (JsonObject)Values.DeepClone();
        json["at"] = At;
        if (Asset.Manner == Manner.Numbered)
        {
            json["seq"] = Number;
            json["boot"] = Boot;
        }

        return json.ToJsonString();
    }
}
