using Beffroi.Journal;
using Beffroi.Work;

namespace Beffroi.Storage.PostgreSql;

/// <summary>Reads work orders.</summary>
internal sealed class PostgreSqlWorkStore(PostgreSqlDatabase database) : IWorkStore
{
    public async Task<WorkHead?> Head(long order, CancellationToken cancellation) =>
        (await database.Query(WorkQuery.Head(order), WorkQuery.HeadRow, cancellation)).SingleOrDefault();

    public async Task<WorkHead?> Head(string? client, string? only, CancellationToken cancellation) =>
        (await database.Query(WorkQuery.Head(client, only), WorkQuery.HeadRow, cancellation)).SingleOrDefault();

    public async Task<WorkEntry[]> Entries(long order, CancellationToken cancellation) =>
        [.. await database.Query(WorkQuery.Entries(order), WorkQuery.EntryRow, cancellation)];

    public async Task<long> Newest(CancellationToken cancellation) => (await database.Query(WorkQuery.Newest, r => r.GetInt64(0), cancellation)).Single();

    public async Task<WorkHead[]> Find(WorkFilter filter, CancellationToken cancellation) =>
        [.. await database.Query(WorkQuery.Find(filter), WorkQuery.HeadRow, cancellation)];

    public async Task<WorkCounts> Count(WorkFilter filter, CancellationToken cancellation) => WorkQuery.Counts(
        await database.Query(WorkQuery.Count(filter), WorkQuery.Counted, cancellation), (await database.Query(WorkQuery.Revision, r => r.GetInt64(0), cancellation)).Single());

    public async Task<long> Revision(CancellationToken cancellation) => (await database.Query(WorkQuery.Revision, r => r.GetInt64(0), cancellation)).Single();

    public async Task<CitizenReport?> Report(string reference, CancellationToken cancellation) =>
        (await database.Query(ReportQuery.One(reference), ReportQuery.Row, cancellation)).SingleOrDefault();

    public async Task<CitizenReport[]> Reports(ReportFilter filter, CancellationToken cancellation) =>
        [.. await database.Query(ReportQuery.Find(filter), ReportQuery.Row, cancellation)];

    public async Task<long[]> Owed(int limit, CancellationToken cancellation) => [.. await database.Query(WorkQuery.Owed(limit), r => r.GetInt64(0), cancellation)];
}
