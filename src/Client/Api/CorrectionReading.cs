using System.Text.Json;

using Beffroi.History;
using Beffroi.Refusals;
using Beffroi.Twin;
using Beffroi.Wire;

namespace Beffroi.Api;

/// <summary>Turns a body into a correction, naming every fault at once. Whether it can be is for the twin to say.</summary>
internal sealed class CorrectionReading(KindEntry kind)
{
    private const string Members = "property, act, at, from, to, value, was, reason, author";
    private readonly List<Fault> faults = [];
    private readonly Dictionary<string, JsonElement> given = [];

    public static Correction Of(JsonElement body, KindEntry kind, AssetId asset)
    {
        if (body.ValueKind != JsonValueKind.Object)
        {
            throw JsonBody.Malformed("an object is wanted.");
        }

        var reading = new CorrectionReading(kind);
        foreach (var member in body.EnumerateObject())
        {
            reading.given[member.Name] = member.Value;
        }

        var correction = reading.Read(asset);
        return reading.faults.Count == 0
            ? correction
            : throw new RefusedException(new Refusal(StatusCodes.Status400BadRequest, "malformed-body", string.Join(" ", reading.faults.Select(fault => fault.Sentence))) { Faults = reading.faults });
    }

    private Correction Read(AssetId asset)
    {
        foreach (var name in given.Keys.Except(Members.Split(", ")))
        {
            Fault(name, $"is no member of a correction: {Members}.");
        }

        var property = HistoryRoutes.PropertyOf(kind, Text("property"));
        var act = Act();
        var at = Moment("at");
        var (from, to) = (at ?? Moment("from"), at is { } instant ? new(instant.Microseconds + 1) : Moment("to"));
        if (from is null || (act != CorrectionAct.Correct && (to is null || to <= from)) || (act == CorrectionAct.Correct && at is null))
        {
            Fault(act == CorrectionAct.Correct ? "at" : "from", act == CorrectionAct.Correct ? "is wanted: the reading's exact instant." : "and 'to' are wanted, in this order; or 'at' for one reading.");
        }

        var value = ValueOf("value", property.Form);
        if (act == CorrectionAct.Correct && value is null)
        {
            Fault("value", "is wanted: what the reading shall be.");
        }

        return new()
        {
            Asset = asset, Property = property.Name, Act = act, From = from ?? default, To = to ?? default, Value = value ?? Value.None,
            Was = ValueOf("was", property.Form), Cause = new(Text("author") ?? "", Text("reason")),
        };
    }

    private CorrectionAct Act()
    {
        var word = Text("act") ?? "correct";
        if (Words.ActOf(word) is { } act)
        {
            return act;
        }

        Fault("act", "is none of correct, exclude, include.");
        return CorrectionAct.Correct;
    }

    private string? Text(string name)
    {
        if (!given.TryGetValue(name, out var json) || json.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        if (json.ValueKind == JsonValueKind.String && json.GetString() is { Length: <= 500 } text)
        {
            return text;
        }

        Fault(name, "is no text of at most 500 characters.");
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

    private Value? ValueOf(string name, ValueForm form)
    {
        if (!given.TryGetValue(name, out var json))
        {
            return null;
        }

        if (ValueConverter.Of(json, form) is { IsNone: false } value)
        {
            return value;
        }

        Fault(name, "is no value: a number, flag, text, [longitude, latitude], instant, or { value, unit }.");
        return null;
    }

    private void Fault(string name, string sentence) => faults.Add(new(name, null, $"'{name}' {sentence}"));
}
