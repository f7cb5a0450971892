using Beffroi.Documents;
using Beffroi.Twin;

namespace Beffroi.Programmes;

/// <summary>Lighting programmes and calendars: what is written is read, held against the law, and kept. Any silo answers.</summary>
[Alias("Beffroi.IProgrammes")]
public interface IProgrammes : IGrainWithIntegerKey
{
    /// <summary>Reads a text without keeping it.</summary>
    /// <param name="kind">One of <see cref="ProgrammeKinds"/>: programme or calendar.</param>
    /// <param name="id">Of a calendar, to hold its members' luminaires against the law too; null when it has none yet.</param>
    [Alias("Check")]
    Task<TextCheck> Check(string kind, string yaml, string? id);

    /// <summary>Keeps a text as the next version when it has no error; else its remarks say what is wrong and nothing is kept.</summary>
    [Alias("Put")]
    Task<TextPut> Put(string kind, string id, string yaml, int replaces, Cause cause);

    /// <summary>Ends a programme or calendar. One that is used is refused as <c>in-use</c>: a programme by a calendar, a calendar by assets.</summary>
    [Alias("Withdraw")]
    Task<DocumentOutcome> Withdraw(string kind, string id, int replaces, Cause cause);

    [Alias("List")]
    Task<ProgrammeSummary[]> List(string kind);

    [Alias("Preview")]
    Task<NightPreviews> Preview(PreviewQuestion question);

    /// <summary>Gives a calendar to assets, or takes it from them. The answer means it is written down and under way: a stop does not end it.</summary>
    [Alias("Assign")]
    Task<AssignmentAnswer> Assign(string calendar, CalendarScope scope, Cause cause);

    [Alias("Members")]
    Task<CalendarMembers> Members(string calendar, AssetId? after, int limit);
}
