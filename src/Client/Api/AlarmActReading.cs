using System.Text.Json;

using Beffroi.Alarms;
using Beffroi.Refusals;
using Beffroi.Twin;
using Beffroi.Wire;

namespace Beffroi.Api;

/// <summary>Turns a body into an act on alarms, naming every fault at once. Whether it can be done is for the twin to say.</summary>
internal sealed class AlarmActReading(BodyMembers given)
{
    private const int Most = 10_000;
    private const int LongestText = 2_000;

    /// <summary>One act, the alarms it is done to, who does it and why.</summary>
    public readonly record struct Asked(AlarmAct Act, AlarmName[] Alarms, Cause Cause);

    public static Asked Of(JsonElement body)
    {
        var given = new BodyMembers(body, "an act", "act", "alarms", "until", "reason", "assignee", "text", "author");
        return given.Done(new AlarmActReading(given).Read());
    }

    private Asked Read()
    {
        var verb = Words.VerbOf(given.Text("act", LongestText));
        if (verb is null)
        {
            given.Fault("act", "is none of acknowledge, unacknowledge, comment, assign, shelve, unshelve, suppress, unsuppress, out-of-service, return-to-service, reset.");
        }

        var (text, assignee) = (given.Text("text", LongestText), given.Text("assignee", LongestText));
        return new(new("", verb ?? default, given.Moment("until"), verb == AlarmVerb.Assign ? assignee : text), Alarms(), new(given.Text("author", LongestText) ?? "", given.Text("reason", LongestText)));
    }

    private AlarmName[] Alarms()
    {
        if (!given.Has("alarms", out var json) || json.ValueKind != JsonValueKind.Array || json.GetArrayLength() is 0 or > Most)
        {
            given.Fault("alarms", $"is wanted: 1 to {Most} of {{ asset, code }}.");
            return [];
        }

        return [.. json.EnumerateArray().Select(Alarm)];
    }

    private AlarmName Alarm(JsonElement json)
    {
        if (json.ValueKind == JsonValueKind.Object && json.TryGetProperty("asset", out var asset) && json.TryGetProperty("code", out var code)
            && asset.ValueKind == JsonValueKind.String && code.ValueKind == JsonValueKind.String
            && AssetId.TryParse(asset.GetString(), null, out var id) && code.GetString() is { Length: > 0 and <= 200 } name)
        {
            return new(id, name);
        }

        if (given.Faults < 10)
        {
            given.Fault("alarms", "holds what is no { asset: \"kind/key\", code }.");
        }

        return default;
    }
}
