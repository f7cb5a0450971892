using Beffroi.Connectivity;
using Beffroi.Explain;
using Beffroi.History;
using Beffroi.Inventory;
using Beffroi.Rollups;
using Beffroi.Twin;

namespace Beffroi.Support;

/// <summary>Totals of a test's city; a node nobody set has no members.</summary>
public sealed class FakeRollupsGrain(FakeCity city) : Grain, IRollups
{
    public Task<NodeId[]> Nodes() => Task.FromResult(city.Totals.Keys.Select(key => new NodeId(key)).ToArray());

    public Task<Totals[]> Read(NodeId[] nodes) => Task.FromResult(nodes.Select(node =>
        city.Totals.GetValueOrDefault(node.Text) ?? new Totals { Node = node, Kinds = new Dictionary<string, KindTotals>(), AsOf = default }).ToArray());

    public Task Settle() => Task.CompletedTask;
}

public sealed class FakeHistoryGrain(FakeCity city) : Grain, IHistory
{
    public Task<Series> Read(SeriesQuery query) => Task.FromResult(city.Series(query));

    public Task<HistoryReading[]> Raw(SeriesQuery query, Instant? after, int limit) => Task.FromResult(
        city.Readings.Where(reading => reading.At >= query.From && reading.At < query.To && (after is null || reading.At > after)).Take(limit).Select(reading => new HistoryReading(reading, city.Was)).ToArray());

    public Task<long?[]> Activity(Instant from, Instant to, TimeSpan step) =>
        Task.FromResult(Enumerable.Range(0, (int)Math.Ceiling((to - from) / step)).Select(i => i == 0 ? null : (long?)i).ToArray());
}

public sealed class FakeCorrectionsGrain(FakeCity city) : Grain, ICorrections
{
    public Task<CorrectionOutcome> Correct(Correction correction) => Task.FromResult(city.Correct(correction));

    public Task<CorrectionEntry[]> Read(AssetId asset, string property, Instant from, Instant to, int limit) => Task.FromResult(
        city.Corrections.Where(entry => entry.Asset == asset && entry.Property == property && entry.From < to && entry.To >= from).Take(limit).ToArray());
}

public sealed class FakeExplanationsGrain(FakeCity city) : Grain, IExplanations
{
    public Task<Explanation> Explain(ExplainQuery query) => Task.FromResult(city.Explain(query));
}

public sealed class FakeDeadLettersGrain(FakeCity city) : Grain, IDeadLetters
{
    public Task<DeadLetter[]> Read(string? code, long? before, int limit) => Task.FromResult(city.DeadLetters.Values
        .Where(letter => (code is null || letter.Code == code) && (before is null || letter.Id < before))
        .OrderByDescending(letter => letter.Id).Take(limit).ToArray());

    public Task<Dictionary<string, long>> Count() => Task.FromResult(city.DeadLetters.Values.GroupBy(letter => letter.Code).ToDictionary(group => group.Key, group => group.LongCount()));

    /// <summary>Even ones are taken now.</summary>
    public Task<Outcome[]> Replay(long[] ids) => Task.FromResult(ids.Select(id => id % 2 == 0 && city.DeadLetters.TryRemove(id, out _)
        ? Outcome.Taken
        : Outcome.Refused("out-of-range", "It is still out of range.", "Correct the source.")).ToArray());
}

public sealed class FakeReceptionGrain(FakeCity city) : Grain, IReception
{
    public Task<DeliveryOutcome> Post(string kind, string key, byte[] json, string? idempotencyKey) => Task.FromResult(city.Receive(AssetId.Of(kind, key), json, idempotencyKey));
}

public sealed class FakeImportsGrain(FakeCity city) : Grain, IImports
{
    public Task<ImportReport[]> List() => Task.FromResult(city.Imports.Select(pair => pair.Value.Report(pair.Key)).ToArray());

    public Task Note(ImportReport report) => throw new NotSupportedException();
}

public sealed class FakeImportGrain(FakeCity city) : Grain, IInventoryImport
{
    private string Id => this.GetPrimaryKeyString()["import/".Length..];

    public Task<Outcome> Begin(string mapping, string fileName, Cause cause)
    {
        if (mapping.Contains("fault"))
        {
            return Task.FromResult(Outcome.Refused("mapping", "Line 1, column 1: 'fault' is no key.", "See docs/import.md."));
        }

        city.Imports[Id] = new() { Mapping = mapping, FileName = fileName };
        return Task.FromResult(Outcome.Taken);
    }

    public Task<Outcome> Send(byte[] piece)
    {
        city.Imports[Id].Pieces.Add(piece.Length);
        city.Imports[Id].Bytes.AddRange(piece);
        return Task.FromResult(Outcome.Taken);
    }

    public Task<Outcome> Run()
    {
        city.Imports[Id].State = ImportState.Running;
        return Task.FromResult(Outcome.Taken);
    }

    public Task<ImportReport?> Report() => Task.FromResult<ImportReport?>(city.Imports[Id].Report(Id));

    public Task<ImportReject[]> Rejects(int skip, int limit) =>
        Task.FromResult(Enumerable.Range(1, 3).Skip(skip).Take(limit).Select(line => new ImportReject(line, "power", "wrong-form", "It is no number.")).ToArray());

    public Task<Outcome> Cancel()
    {
        city.Imports[Id].State = ImportState.Cancelled;
        return Task.FromResult(Outcome.Taken);
    }
}
