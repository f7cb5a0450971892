using Beffroi.Twin;

namespace Beffroi.Work;

/// <summary>Makes work orders, one after the other, and finds them.</summary>
[Alias("Beffroi.IWorkDesk")]
public interface IWorkDesk : IGrainWithIntegerKey
{
    /// <summary>The order of that draft, made now or before; <c>unchanged</c> with the other one when there is an open order of the same already.</summary>
    [Alias("Create")]
    Task<WorkOutcome> Create(WorkDraft draft);

    /// <summary>The order that was asked for by that word of its client; null for none.</summary>
    [Alias("Named")]
    Task<long?> Named(string client);

    [Alias("Find")]
    Task<WorkPage> Find(WorkFilter filter);

    /// <summary>Orders as they were known at an instant of the past, and how many of them were in each state.</summary>
    [Alias("FindAt")]
    Task<(WorkPage Page, WorkCounts Counts)> FindAt(WorkFilter filter, Instant at);

    /// <summary>How many there are in each state, late and on site, of those that the filter's place, kind and words let through.</summary>
    [Alias("Count")]
    Task<WorkCounts> Count(WorkFilter filter);

    /// <summary>Grows with every change of any order.</summary>
    [Alias("Revision")]
    Task<long> Revision();

    /// <summary>What the work of a stretch of time came to, by department.</summary>
    [Alias("Figures")]
    Task<WorkFigures[]> Figures(Instant from, Instant to, string? authority);

    /// <summary>What this silo holds of how work is done.</summary>
    [Alias("Settings")]
    Task<WorkSettings> Settings();
}
