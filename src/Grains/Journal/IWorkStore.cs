using Beffroi.Work;

namespace Beffroi.Journal;

/// <summary>Reads the registers of work orders, which commits write.</summary>
public interface IWorkStore
{
    /// <summary>Null when there is no such order.</summary>
    Task<WorkHead?> Head(long order, CancellationToken cancellation);

    /// <summary>The order of that word of its client, or the open one of that of which there is one; null for none.</summary>
    Task<WorkHead?> Head(string? client, string? only, CancellationToken cancellation);

    /// <summary>All entries of an order, in the order in which they came.</summary>
    Task<WorkEntry[]> Entries(long order, CancellationToken cancellation);

    /// <summary>The highest number of an order; 0 before the first.</summary>
    Task<long> Newest(CancellationToken cancellation);

    /// <summary>Most urgent first, or newest first, at most as many as the filter says and one more.</summary>
    Task<WorkHead[]> Find(WorkFilter filter, CancellationToken cancellation);

    /// <summary>Of those the filter lets through, whatever it says of states, lateness and who is on site.</summary>
    Task<WorkCounts> Count(WorkFilter filter, CancellationToken cancellation);

    /// <summary>Grows with every change of any order.</summary>
    Task<long> Revision(CancellationToken cancellation);

    /// <summary>Null when there is no such report.</summary>
    Task<CitizenReport?> Report(string reference, CancellationToken cancellation);

    /// <summary>Newest first.</summary>
    Task<CitizenReport[]> Reports(ReportFilter filter, CancellationToken cancellation);

    /// <summary>Orders for which the twin itself has to do something, at most so many.</summary>
    Task<long[]> Owed(int limit, CancellationToken cancellation);
}
