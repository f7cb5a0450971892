using System.IO.Compression;
using System.Security.Cryptography;
using Beffroi.Journal;
using Orleans.Serialization;

namespace Beffroi.Scenarios.Running;

/// <summary>What runs keep, as bodies in the store and back.</summary>
internal sealed class RunBodies(IScenarioStore store, Serializer serializer)
{
    /// <summary>In the place of a run's id: what runs began with, each under its hash.</summary>
    private const string Cuts = "cut";

    private const string Record = "record";
    private const string Report = "report";
    private const string Unit = "unit/";
    private const byte Format = 1;

    public Task Put(RunRecord record) => store.Put(record.Id, Record, Write(record), CancellationToken.None);

    public async Task<RunRecord?> ReadRecord(string run, CancellationToken cancellation) => await store.Read(run, Record, cancellation) is { } body ? Read<RunRecord>(body) : null;

    public async Task<RunRecord[]> Records(CancellationToken cancellation) => [.. (await store.All(Record, cancellation)).Select(row => Read<RunRecord>(row.Body))];

    public Task Put(ScenarioReport report) => store.Put(report.Id, Report, Write(report), CancellationToken.None);

    public async Task<ScenarioReport?> ReadReport(string run) => await store.Read(run, Report, CancellationToken.None) is { } body ? Read<ScenarioReport>(body) : null;

    /// <summary>Keeps what a run begins with, and tells its hash: equal cuts are kept once.</summary>
    public async Task<string> Put(ScenarioCut cut, CancellationToken cancellation)
    {
        var bytes = serializer.SerializeToArray(cut);
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
        await store.Put(Cuts, hash, Pack(bytes), cancellation);
        return hash;
    }

    public async Task<ScenarioCut> ReadCut(string hash, CancellationToken cancellation) =>
        Read<ScenarioCut>(await store.Read(Cuts, hash, cancellation) ?? throw new InvalidOperationException($"What the run began with is gone: {hash}."));

    public async Task<RunUnit[]> Kept(string run, CancellationToken cancellation) =>
        [.. (await store.Names(run, cancellation)).Where(name => name.StartsWith(Unit, StringComparison.Ordinal)).Select(name => RunUnit.Parse(name[Unit.Length..]))];

    public Task Put(string run, RunUnit unit, byte[] ledger, CancellationToken cancellation) => store.Put(run, Unit + unit, ledger, cancellation);

    public async Task<Ledger> ReadUnit(string run, RunUnit unit, CancellationToken cancellation) =>
        LedgerCodec.Read(await store.Read(run, Unit + unit, cancellation) ?? throw new InvalidOperationException($"A part of the run is gone: {unit}."));

    /// <summary>Keeps what one side took in all, every replicate added up.</summary>
    public Task PutWhole(string run, RunUnitKind side, Ledger ledger, CancellationToken cancellation) => store.Put(run, NameOf(side), LedgerCodec.Write(ledger), cancellation);

    public async Task<Ledger?> ReadWhole(string run, RunUnitKind side) => await store.Read(run, NameOf(side), CancellationToken.None) is { } body ? LedgerCodec.Read(body) : null;

    public Task DropUnits(string run) => store.Drop(run, Unit, CancellationToken.None);

    public Task Drop(string run) => store.Drop(run, "", CancellationToken.None);

    /// <summary>Drops the cuts that no run has any more.</summary>
    public async Task DropCutsBut(IReadOnlyCollection<string> hashes)
    {
        foreach (var hash in (await store.Names(Cuts, CancellationToken.None)).Except(hashes))
        {
            await store.Drop(Cuts, hash, CancellationToken.None);
        }
    }

    private static string NameOf(RunUnitKind side) => side == RunUnitKind.Baseline ? "baseline" : "scenario";

    private byte[] Write<T>(T value) => Pack(serializer.SerializeToArray(value));

    private T Read<T>(byte[] body) => body.Length > 0 && body[0] == Format
        ? serializer.Deserialize<T>(Unpack(body))!
        : throw new InvalidDataException("This run of a scenario was written by a newer version of the program, or is damaged.");

    private static byte[] Pack(byte[] bytes)
    {
        using var body = new MemoryStream();
        body.WriteByte(Format);
        using (var packed = new BrotliStream(body, new BrotliCompressionOptions { Quality = 2 }, leaveOpen: true))
        {
            packed.Write(bytes);
        }

        return body.ToArray();
    }

    private static byte[] Unpack(byte[] body)
    {
        using var whole = new MemoryStream();
        using var packed = new BrotliStream(new MemoryStream(body, 1, body.Length - 1), CompressionMode.Decompress);
        packed.CopyTo(whole);
        return whole.ToArray();
    }
}
