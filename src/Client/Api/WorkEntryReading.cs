using System.Text.Json;
using Beffroi.Twin;
using Beffroi.Wire;
using Beffroi.Work;

namespace Beffroi.Api;

/// <summary>Reads an entry of a work order, naming every fault at once. Whether it may be is for the twin to say.</summary>
internal sealed class WorkEntryReading(BodyMembers given)
{
    public static readonly string[] Members =
        ["id", "kind", "author", "at", "to", "text", "reason", "assignee", "plannedFor", "priority", "photo", "check", "version"];

    public static (WorkEntryDraft Draft, int? Version) Of(JsonElement body)
    {
        var given = new BodyMembers(body, "an entry", Members);
        return given.Done(new WorkEntryReading(given).Read());
    }

    public (WorkEntryDraft Draft, int? Version) Read()
    {
        var word = given.Text("kind", 20) ?? "";
        if (WorkWords.EntryKindOf(word) is not { } kind)
        {
            given.Fault("kind", "is none of step, note, photo, check, priority, leave.");
            kind = default;
        }

        var version = given.Whole("version");
        return (new()
        {
            Id = Id(),
            Kind = kind,
            Author = given.Text("author", 100) ?? "",
            At = given.Moment("at"),
            To = Word("to", WorkWords.States, WorkWords.StateOf),
            Text = given.Text("text", IWorkOrder.LongestText),
            Reason = Word("reason", WorkWords.Suspensions, WorkWords.SuspensionOf),
            Assignee = given.Text("assignee", 100),
            PlannedFor = WorkReading.Stretch(given, "plannedFor"),
            Priority = WorkReading.PriorityOf(given),
            Photo = Photo(),
            Check = Check(),
            Seen = version,
        }, version);
    }

    private Guid Id() => given.Text("id", 40, required: true) is not { } text ? default
        : Guid.TryParseExact(text, "D", out var id) ? id : given.Fault<Guid>("id", "is no UUID.");

    private T? Word<T>(string name, string[] words, Func<string?, T?> find)
        where T : struct =>
        given.Text(name, 40) is not { } word ? null : find(word) ?? given.Fault<T?>(name, $"is none of {string.Join(", ", words)}.");

    private WorkPhoto? Photo()
    {
        if (!given.Has("photo", out var json))
        {
            return null;
        }

        if (json.ValueKind != JsonValueKind.Object)
        {
            return given.Fault<WorkPhoto>("photo", "is no { hash, takenAt, reference }.");
        }

        var photo = new BodyMembers(json, "a photograph", "hash", "takenAt", "reference");
        return photo.Done(new WorkPhoto(photo.Text("hash", 64, required: true)?.ToLowerInvariant() ?? "", photo.Moment("takenAt", required: true) ?? default, photo.Text("reference", 500)));
    }

    private WorkCheck? Check()
    {
        if (!given.Has("check", out var json))
        {
            return null;
        }

        if (json.ValueKind != JsonValueKind.Object)
        {
            return given.Fault<WorkCheck>("check", "is no { item, value }.");
        }

        var check = new BodyMembers(json, "an answer", "item", "value");
        var value = check.Has("value", out var told) ? ValueConverter.Of(told, ValueForm.None) : null;
        return check.Done(new WorkCheck(check.Text("item", 200, required: true) ?? "", value ?? Value.None));
    }
}
