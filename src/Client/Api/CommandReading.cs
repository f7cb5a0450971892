using System.Text.Json;
using Beffroi.Control;
using Beffroi.Refusals;
using Beffroi.Twin;
using Beffroi.Wire;

namespace Beffroi.Api;

/// <summary>Reads what is asked of a control, naming every fault at once. Whether it may be is for the asset to say.</summary>
internal sealed class CommandReading(BodyMembers given)
{
    private static readonly string[] SetMembers = ["id", "control", "value", "slot", "source", "start", "expiry", "durationSeconds", "reason", "author"];

    /// <summary>A command that writes an entry.</summary>
    public static CommandRequest Set(JsonElement body, KindEntry kind, Instant now)
    {
        var given = new BodyMembers(body, "a command", SetMembers);
        return given.Done(new CommandReading(given).ReadSet(kind, now));
    }

    /// <summary>Likewise, for many assets: what else the body holds is read elsewhere.</summary>
    public static CommandRequest SetMany(JsonElement body, KindEntry kind, Instant now)
    {
        var given = new BodyMembers(body, "a command", ["scope", "preview", .. SetMembers]);
        return given.Done(new CommandReading(given).ReadSet(kind, now));
    }

    /// <summary>A command that takes one out; its source is empty when all of the slot are meant.</summary>
    public static CommandRequest Relinquish(JsonElement body)
    {
        var given = new BodyMembers(body, "a command", "id", "control", "slot", "source", "reason", "author");
        var reading = new CommandReading(given);
        var cause = reading.Cause();
        return given.Done(new CommandRequest(
            given.Text("id", 100) ?? NewId(), given.Text("control", 100) ?? "", CommandVerb.Relinquish, Value.None, reading.Slot(), given.Text("source", 100) ?? "", null, null, cause));
    }

    public static string NewId() => Guid.CreateVersion7().ToString("N");

    private CommandRequest ReadSet(KindEntry kind, Instant now)
    {
        var name = given.Text("control", 100) ?? "";
        var property = Array.Find(kind.Properties, p => p.Name == name);
        var slot = Slot();
        var start = given.Moment("start");
        var cause = Cause();
        return new(
            given.Text("id", 100) ?? NewId(), name, CommandVerb.Set, ValueOf(property?.Form ?? ValueForm.None), slot,
            given.Text("source", 100) ?? Source(slot, cause.Author), start, Expiry(start ?? now), cause);
    }

    private static string Source(ControlSlot slot, string author)
    {
        var source = $"{ControlWords.Of(slot)}/{author}";
        return source.Length <= 100 ? source : source[..100];
    }

    private Instant? Expiry(Instant start)
    {
        if (!given.Has("durationSeconds", out var json))
        {
            return given.Moment("expiry");
        }

        if (json.ValueKind == JsonValueKind.Number && json.TryGetDouble(out var seconds) && seconds is > 0 and <= 366 * 86_400d)
        {
            return start + TimeSpan.FromSeconds(seconds);
        }

        given.Fault("durationSeconds", "is no number of seconds of a year at most.");
        return null;
    }

    private ControlSlot Slot()
    {
        var word = given.Text("slot", 20) ?? "operator";
        if (ControlWords.SlotOf(word) is { } slot)
        {
            return slot;
        }

        given.Fault("slot", $"is none of {string.Join(", ", ControlWords.Slots.SkipLast(1))}.");
        return ControlSlot.Operator;
    }

    private Cause Cause() => new(given.Text("author", 500) ?? "", given.Text("reason", 500));

    private Value ValueOf(ValueForm form)
    {
        if (given.Has("value", out var json) && ValueConverter.Of(json, form) is { IsNone: false } value)
        {
            return value;
        }

        given.Fault("value", "is wanted: a number, a flag, a text, or { value, unit }.");
        return Value.None;
    }
}
