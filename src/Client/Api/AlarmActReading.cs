using System.Text.Json;

using Beffroi.Alarms;
using Beffroi.Refusals;
using Beffroi.Twin;
using Beffroi.Wire;

namespace Beffroi.Api;

/// <summary>Turns a body into an act on alarms, naming every fault at once. Whether it can be done is for the twin to say.</summary>
internal sealed class AlarmActReading
{
    private const int Most = 10_000;
    private static readonly string[] Members = ["act", "alarms", "until", "reason", "assignee", "text", "author"];
    private readonly List<Fault> faults = [];
    private readonly Dictionary<string, JsonElement> given = [];

    /// <summary>One act, the alarms it is done to, who does it and why.</summary>
    public readonly record struct Asked(AlarmAct Act, AlarmName[] Alarms, Cause Cause);

    public static Asked Of(JsonElement body)
    {
        if (body.ValueKind != JsonValueKind.Object)
        {
            throw JsonBody.Malformed("an object is wanted.");
        }

        var reading = new AlarmActReading();
        foreach (var member in body.EnumerateObject())
        {
            reading.given[member.Name] = member.Value;
        }

        var asked = reading.Read();
        return reading.faults.Count == 0
            ? asked
            : throw new RefusedException(new Refusal(StatusCodes.Status400BadRequest, "malformed-body", string.Join(" ", reading.faults.Select(fault => fault.Sentence))) { Faults = reading.faults });
    }

    private Asked Read()
    {
        foreach (var name in given.Keys.Except(Members))
        {
            Fault(name, $"is no member of an act: {string.Join(", ", Members)}.");
        }

        var verb = Words.VerbOf(Text("act"));
        if (verb is null)
        {
            Fault("act", "is none of acknowledge, unacknowledge, comment, assign, shelve, unshelve, suppress, unsuppress, out-of-service, return-to-service, reset.");
        }

        var (text, assignee) = (Text("text"), Text("assignee"));
        return new(new("", verb ?? default, Moment("until"), verb == AlarmVerb.Assign ? assignee : text), Alarms(), new(Text("author") ?? "", Text("reason")));
    }

    private AlarmName[] Alarms()
    {
        if (!given.TryGetValue("alarms", out var json) || json.ValueKind != JsonValueKind.Array || json.GetArrayLength() is 0 or > Most)
        {
            Fault("alarms", $"is wanted: 1 to {Most} of {{ asset, code }}.");
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

        if (faults.Count < 10)
        {
            Fault("alarms", "holds what is no { asset: \"kind/key\", code }.");
        }

        return default;
    }

    private string? Text(string name)
    {
        if (!given.TryGetValue(name, out var json) || json.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        if (json.ValueKind == JsonValueKind.String && json.GetString() is { Length: <= 2000 } text)
        {
            return text;
        }

        Fault(name, "is no text of at most 2,000 characters.");
        return null;
    }

    private Instant? Moment(string name)
    {
        if (Text(name) is not { } text)
        {
            return null;
        }

        if (DateTimeOffset.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AssumeUniversal, out var moment) && moment >= DateTimeOffset.UnixEpoch)
        {
            return Instant.From(moment);
        }

        Fault(name, "is no instant: ISO 8601 with an offset, such as 2026-11-14T21:40:00Z.");
        return null;
    }

    private void Fault(string name, string sentence) => faults.Add(new(name, null, $"'{name}' {sentence}"));
}
