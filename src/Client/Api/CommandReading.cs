using System.Text.Json;
using Beffroi.Control;
using Beffroi.Refusals;
using Beffroi.Twin;
using Beffroi.Wire;

namespace Beffroi.Api;

/// <summary>Reads what is asked of a control, naming every fault at once. Whether it may be is for the asset to say.</summary>
internal sealed class CommandReading
{
    private readonly List<Fault> faults = [];
    private readonly Dictionary<string, JsonElement> given = [];

    private CommandReading(JsonElement body, string members)
    {
        if (body.ValueKind != JsonValueKind.Object)
        {
            throw JsonBody.Malformed("an object is wanted.");
        }

        foreach (var member in body.EnumerateObject())
        {
            given[member.Name] = member.Value;
            if (!members.Split(", ").Contains(member.Name))
            {
                Fault(member.Name, $"is no member of a command: {members}.");
            }
        }
    }

    /// <summary>A command that writes an entry.</summary>
    public static CommandRequest Set(JsonElement body, KindEntry kind, Instant now)
    {
        var reading = new CommandReading(body, "id, control, value, slot, source, start, expiry, durationSeconds, reason, author");
        return reading.Done(reading.ReadSet(kind, now));
    }

    /// <summary>Likewise, for many assets: what else the body holds is read elsewhere.</summary>
    public static CommandRequest SetMany(JsonElement body, KindEntry kind, Instant now)
    {
        var reading = new CommandReading(body, "scope, preview, id, control, value, slot, source, start, expiry, durationSeconds, reason, author");
        return reading.Done(reading.ReadSet(kind, now));
    }

    /// <summary>A command that takes one out; its source is empty when all of the slot are meant.</summary>
    public static CommandRequest Relinquish(JsonElement body)
    {
        var reading = new CommandReading(body, "id, control, slot, source, reason, author");
        var cause = reading.Cause();
        return reading.Done(new(reading.Text("id", 100) ?? NewId(), reading.Text("control", 100) ?? "", CommandVerb.Relinquish, Value.None, reading.Slot(), reading.Text("source", 100) ?? "", null, null, cause));
    }

    public static string NewId() => Guid.CreateVersion7().ToString("N");

    private CommandRequest ReadSet(KindEntry kind, Instant now)
    {
        var name = Text("control", 100) ?? "";
        var property = Array.Find(kind.Properties, p => p.Name == name);
        var slot = Slot();
        var start = Moment("start");
        var cause = Cause();
        return new(
            Text("id", 100) ?? NewId(), name, CommandVerb.Set, ValueOf(property?.Form ?? ValueForm.None), slot,
            Text("source", 100) ?? Source(slot, cause.Author), start, Expiry(start ?? now), cause);
    }

    private static string Source(ControlSlot slot, string author)
    {
        var source = $"{ControlWords.Of(slot)}/{author}";
        return source.Length <= 100 ? source : source[..100];
    }

    private Instant? Expiry(Instant start)
    {
        if (!given.TryGetValue("durationSeconds", out var json) || json.ValueKind == JsonValueKind.Null)
        {
            return Moment("expiry");
        }

        if (json.ValueKind == JsonValueKind.Number && json.TryGetDouble(out var seconds) && seconds is > 0 and <= 366 * 86_400d)
        {
            return start + TimeSpan.FromSeconds(seconds);
        }

        Fault("durationSeconds", "is no number of seconds of a year at most.");
        return null;
    }

    private ControlSlot Slot()
    {
        var word = Text("slot", 20) ?? "operator";
        if (ControlWords.SlotOf(word) is { } slot)
        {
            return slot;
        }

        Fault("slot", $"is none of {string.Join(", ", ControlWords.Slots.SkipLast(1))}.");
        return ControlSlot.Operator;
    }

    private Cause Cause() => new(Text("author", 500) ?? "", Text("reason", 500));

    private Value ValueOf(ValueForm form)
    {
        if (given.TryGetValue("value", out var json) && ValueConverter.Of(json, form) is { IsNone: false } value)
        {
            return value;
        }

        Fault("value", "is wanted: a number, a flag, a text, or { value, unit }.");
        return Value.None;
    }

    private string? Text(string name, int longest)
    {
        if (!given.TryGetValue(name, out var json) || json.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        if (json.ValueKind == JsonValueKind.String && json.GetString() is { } text && text.Length <= longest)
        {
            return text;
        }

        Fault(name, $"is no text of at most {longest} characters.");
        return null;
    }

    private Instant? Moment(string name)
    {
        if (Text(name, 40) is not { } text)
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

    private CommandRequest Done(CommandRequest request) => faults.Count == 0 ? request : throw new RefusedException(
        new Refusal(StatusCodes.Status400BadRequest, "malformed-body", string.Join(" ", faults.Select(fault => fault.Sentence))) { Faults = faults });

    private void Fault(string name, string sentence) => faults.Add(new(name, null, $"'{name}' {sentence}"));
}
