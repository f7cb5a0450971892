using Beffroi.Support.Twin;
using Beffroi.Twin;

namespace Beffroi.Work;

/// <summary>Entries of one order for tests, as people would write them.</summary>
internal sealed class Tale
{
    public static readonly WorkOptions Options = new();

    private int _ids;

    public List<WorkEntry> Entries { get; private set; } = [];

    public WorkStory Story => WorkStory.Of(Entries);

    public static Instant At(double minutes) => TurnBench.Noon + TimeSpan.FromMinutes(minutes);

    public static Tale Of(AssetId? asset = null, string? assignee = "Anne", Priority priority = Priority.Minor)
    {
        var tale = new Tale();
        tale.Entries.AddRange(WorkWriting.Begin(
            new() { Client = "c", Author = "Zoé", Assignee = assignee, Priority = priority, Subject = new() { Title = "Éteint", Asset = asset, Place = new(4, 48), Checklist = [new("Terre", "Ω")] } },
            Guid.Parse("00000000-0000-0000-0000-0000000000ff"), Options, At(0)));
        return tale;
    }

    /// <summary>Comes in that order, each at its own minute.</summary>
    public Tale With(params WorkEntryDraft[] drafts)
    {
        foreach (var draft in drafts)
        {
            Entries.AddRange(WorkWriting.Next(Entries, [WorkWriting.Of(draft, Entries, draft.At ?? At(0))], Options, draft.At ?? At(0)));
        }

        return this;
    }

    public WorkEntryDraft Step(double minute, WorkState to, string author = "Anne", Suspension? reason = null, string? assignee = null) =>
        new() { Id = NewId(), Kind = WorkEntryKind.Step, Author = author, At = At(minute), To = to, Reason = reason, Assignee = assignee };

    public WorkEntryDraft Of(double minute, WorkEntryKind kind, string author = "Anne", string? assignee = null) => new()
    {
        Id = NewId(), Kind = kind, Author = author, At = At(minute), Text = "words", Assignee = assignee, Priority = Priority.Danger,
        Check = new("Terre", Value.Of(minute)), Photo = new(new('a', 64), At(minute), null),
    };

    private Guid NewId() => new(++_ids, 1, 1, [1, 2, 3, 4, 5, 6, 7, 8]);
}
