using Beffroi.Journal;
using Beffroi.Work;

namespace Beffroi.Storage.Sqlite;

/// <summary>Reads work orders.</summary>
internal sealed class SqliteWorkStore(SqliteDatabase database) : IWorkStore
{
    public Task<WorkHead?> Head(long order, CancellationToken cancellation) =>
        database.Read(s => s.Query(WorkQuery.Head(order), WorkQuery.HeadRow).SingleOrDefault(), cancellation);

    public Task<WorkHead?> Head(string? client, string? only, CancellationToken cancellation) =>
        database.Read(s => s.Query(WorkQuery.Head(client, only), WorkQuery.HeadRow).SingleOrDefault(), cancellation);

    public Task<WorkEntry[]> Entries(long order, CancellationToken cancellation) =>
        database.Read<WorkEntry[]>(s => [.. s.Query(WorkQuery.Entries(order), WorkQuery.EntryRow)], cancellation);

    public Task<long> Newest(CancellationToken cancellation) => database.Read(s => s.Query(WorkQuery.Newest, r => r.GetInt64(0)).Single(), cancellation);

    public Task<WorkHead[]> Find(WorkFilter filter, CancellationToken cancellation) =>
        database.Read<WorkHead[]>(s => [.. s.Query(WorkQuery.Find(filter), WorkQuery.HeadRow)], cancellation);

    public Task<WorkCounts> Count(WorkFilter filter, CancellationToken cancellation) =>
        database.Read(s => WorkQuery.Counts(s.Query(WorkQuery.Count(filter), WorkQuery.Counted), s.Query(WorkQuery.Revision, r => r.GetInt64(0)).Single()), cancellation);

    public Task<long> Revision(CancellationToken cancellation) => database.Read(s => s.Query(WorkQuery.Revision, r => r.GetInt64(0)).Single(), cancellation);

    public Task<CitizenReport?> Report(string reference, CancellationToken cancellation) =>
        database.Read(s => s.Query(ReportQuery.One(reference), ReportQuery.Row).SingleOrDefault(), cancellation);

    public Task<CitizenReport[]> Reports(ReportFilter filter, CancellationToken cancellation) =>
        database.Read<CitizenReport[]>(s => [.. s.Query(ReportQuery.Find(filter), ReportQuery.Row)], cancellation);

    public Task<long[]> Owed(int limit, CancellationToken cancellation) =>
        database.Read<long[]>(s => [.. s.Query(WorkQuery.Owed(limit), r => r.GetInt64(0))], cancellation);
}
