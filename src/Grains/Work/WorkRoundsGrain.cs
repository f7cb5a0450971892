using Beffroi.Documents;
using Beffroi.Documents.Reading;
using Beffroi.Inventory;
using Beffroi.Journal;
using Beffroi.Twin;

namespace Beffroi.Work;

/// <summary>
/// Makes orders of rounds, some at a time. How far it is stands in memory only: whoever begins again asks for the same orders, which the register has under the same words, so a killed silo doubles none.
/// </summary>
[GrainType("work-rounds")]
internal sealed class WorkRoundsGrain(IWorkStore store, Catalogue catalogue, TimeProvider time) : Grain, IWorkRounds
{
    private const int AtOnce = 50;
    private const int Chunk = 1_000;
    private const int ShownPeriods = 5;

    private readonly Dictionary<(string Id, int Version, Instant From), AssetId?> _reached = [];
    private readonly HashSet<(string Id, int Version, Instant From, long Inventory)> _done = [];

    private IDocuments Documents => GrainFactory.GetGrain<IDocuments>(IWorkRounds.Kind);

    private IInventory Inventory => GrainFactory.GetGrain<IInventory>(0);

    private Instant Now => Instant.From(time.GetUtcNow());

    public async Task<RoundView[]> List()
    {
        List<RoundView> views = [];
        foreach (var head in (await Documents.List()).Where(head => !head.Withdrawn))
        {
            if (await Documents.Read(head.Id) is { } document)
            {
                views.Add(await View(document, withPeriods: false));
            }
        }

        return [.. views];
    }

    public async Task<RoundView?> Read(string id, int? version) =>
        (version is { } number ? await Documents.ReadVersion(id, number) : await Documents.Read(id)) is { } document ? await View(document, withPeriods: true) : null;

    public async Task<RoundCheck> Check(string yaml)
    {
        var reading = RoundReader.Read(yaml, catalogue);
        return reading.Value is not { } round
            ? new([.. reading.Remarks], 0, [])
            : new([.. reading.Remarks], await Count(round), [.. Enumerable.Range(round.NumberAt(Now), ShownPeriods).Select(round.Period)]);
    }

    public async Task<RoundPut> Put(string id, string yaml, int replaces, Cause cause)
    {
        var reading = RoundReader.Read(yaml, catalogue);
        TextRemark[] remarks = [.. reading.Remarks];
        return reading.Value is null ? new(remarks, null) : new(remarks, await Documents.Put(id, yaml, replaces, cause));
    }

    public Task<DocumentOutcome> Withdraw(string id, int replaces, Cause cause) => Documents.Withdraw(id, replaces, cause);

    public async Task<bool> Go()
    {
        var (now, revision) = (Now, await Inventory.Revision());
        foreach (var head in (await Documents.List()).Where(head => !head.Withdrawn))
        {
            if (await Documents.Read(head.Id) is not { } document || RoundReader.Read(document.Text, catalogue).Value is not { } round)
            {
                continue;
            }

            foreach (var period in round.Due(now))
            {
                if (!_done.Contains((head.Id, head.Number, period.From, revision)) && await Make(head, round, period, revision, now))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>The next orders of a period; false when there are none left.</summary>
    private async Task<bool> Make(DocumentHead head, Round round, WorkStretch period, long revision, Instant now)
    {
        var place = (head.Id, head.Number, period.From);
        var entries = await Inventory.Find(round.Filter with { After = _reached.GetValueOrDefault(place), Limit = AtOnce });
        var desk = GrainFactory.GetGrain<IWorkDesk>(0);
        foreach (var entry in entries.Where(round.Has))
        {
            var made = await desk.Create(round.Order(head.Id, entry.Asset, period, now));
            if (made.Outcome.Code == "journal-stalled")
            {
                return true;
            }
        }

        if (entries.Length == AtOnce)
        {
            _reached[place] = entries[^1].Asset;
            return true;
        }

        _reached.Remove(place);
        _done.RemoveWhere(done => done.Id == head.Id && done.From == period.From);
        _done.Add((head.Id, head.Number, period.From, revision));
        return false;
    }

    private async Task<RoundView> View(Document document, bool withPeriods)
    {
        var reading = RoundReader.Read(document.Text, catalogue);
        return reading.Value is not { } round
            ? new(document, document.Head.Id, "", 0, null, reading.Remarks.Count, [])
            : new(document, round.Title, round.Every, await Count(round), round.Period(round.NumberAt(Now)), 0, withPeriods ? await Periods(document.Head.Id, round) : []);
    }

    private async Task<RoundPeriod[]> Periods(string id, Round round)
    {
        List<WorkHead> heads = [];
        var filter = new WorkFilter { Now = Now, Round = id, Newest = true, Limit = Chunk };
        for (WorkHead[] found; (found = await store.Find(filter, CancellationToken.None)).Length > 0;)
        {
            heads.AddRange(found.Take(Chunk));
            if (found.Length <= Chunk || heads.Count >= Round.MostMembers)
            {
                break;
            }

            filter = filter with { After = WorkCursor.Of(filter, found[Chunk - 1]) };
        }

        var next = round.Period(round.NumberAt(Now));
        return
        [
            .. heads.Where(head => head.Subject.Period is not null).GroupBy(head => head.Subject.Period!.Value)
                .Select(group => new RoundPeriod(group.Key, group.Count(), group.Count(h => h.RestoredAt is not null), group.Count(h => !h.IsEnded && h.DueAt < Now)))
                .Concat(heads.Exists(head => head.Subject.Period == next) ? [] : [new RoundPeriod(next, 0, 0, 0)])
                .OrderByDescending(period => period.Period.From.Microseconds),
        ];
    }

    private async Task<int> Count(Round round)
    {
        var (count, filter) = (0, round.Filter with { Limit = Chunk });
        while (await Inventory.Find(filter) is { Length: > 0 } entries)
        {
            count += entries.Count(round.Has);
            filter = filter with { After = entries[^1].Asset };
            if (entries.Length < Chunk || count >= Round.MostMembers)
            {
                break;
            }
        }

        return count;
    }
}
