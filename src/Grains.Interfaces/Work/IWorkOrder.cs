using Beffroi.Twin;

namespace Beffroi.Work;

/// <summary>One work order, by its number. Every answer comes after the commit of what it tells of.</summary>
[Alias("Beffroi.IWorkOrder")]
public interface IWorkOrder : IGrainWithIntegerKey
{
    /// <summary>In characters, of any words of an entry.</summary>
    const int LongestText = 4_000;

    /// <summary>Null when there is no such order.</summary>
    [Alias("Read")]
    Task<WorkOrder?> Read();

    /// <summary>As it was known at an instant of the past; null when there was no such order.</summary>
    [Alias("ReadAt")]
    Task<WorkOrder?> ReadAt(Instant at);

    /// <summary>
    /// One entry written at a desk, who sees the order: what cannot be is refused (<c>illegal-step</c>, <c>no-reason</c>, <c>no-assignee</c>, <c>agents-on-site</c>, <c>still-faulty</c>,
    /// <c>order-ended</c>, and <c>version-conflict</c> when others wrote since that version).
    /// </summary>
    [Alias("Write")]
    Task<WorkOutcome> Write(WorkEntryDraft draft, int? version);

    /// <summary>Entries of somebody who could not see the order: they are kept where they belong, and what cannot be is kept too and changes nothing.</summary>
    [Alias("Append")]
    Task<WorkOutcome[]> Append(WorkEntryDraft[] drafts);

    /// <summary>Does what the twin still owes the order: the lock brought to the assets or taken off, the proof looked for. May be asked at any time.</summary>
    [Alias("Attend")]
    Task Attend();
}
