using BenchmarkDotNet.Attributes;
using Beffroi.Rollups;
using Beffroi.Twin;

namespace Beffroi.Benchmarks.Micro;

/// <summary>A contribution on its way to the totals: posted on the board, and taken into a cell's books.</summary>
public class RollupBenchmarks
{
    private const int Assets = 10_000;

    private readonly Board _board = new(new(1));
    private readonly KindShapes _shapes = new([.. Catalogue.Of(typeof(AssetKind).Assembly).Kinds.Select(KindShape.Of)]);
    private CellLedger _ledger = null!;
    private long _version;

    [GlobalSetup]
    public void Open() => _ledger = new(NodeId.Cell("centre", "lighting"), _shapes);

    [Benchmark(Description = "post on the board", OperationsPerInvoke = Assets)]
    public int Post()
    {
        _version++;
        for (var ordinal = 0; ordinal < Assets; ordinal++)
        {
            _board.Post(Of(ordinal));
        }

        return _board.TakeMembers().Count;
    }

    [Benchmark(Description = "take into a cell's books", OperationsPerInvoke = Assets)]
    public int Take()
    {
        _version++;
        for (var ordinal = 0; ordinal < Assets; ordinal++)
        {
            _ledger.Take(MemberEntry.Of(Of(ordinal)), new(1_000_000));
        }

        return _ledger.Count;
    }

    private Contribution Of(int ordinal) => new()
    {
        Asset = AssetId.Of("luminaire", "B-1"), Ordinal = ordinal, Version = _version, Kind = 0, Cell = NodeId.Cell("centre", "lighting"), Worst = default, Quality = Quality.Measured,
        FreshUntil = new(2_000_000), Measures = [new(41, Quality.Measured, new(2_000_000)), new(100_123, Quality.Measured, new(2_000_000)), new(0, Quality.Unknown, Instant.Never)], Fill = 2, Main = 60,
    };
}
