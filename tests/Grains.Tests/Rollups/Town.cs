using Beffroi.Twin;
using CsCheck;

namespace Beffroi.Rollups;

/// <summary>Assets that are observed, fail, move and retire, as contributions in the order of their versions: what the roll-up tests are about.</summary>
internal static class Town
{
    public static readonly NodeId[] Cells = [NodeId.Cell("centre", "lighting"), NodeId.Cell("north", "lighting")];

    public static readonly KindShapes Shapes = new(
    [
        new("lamp", [(MeasureForm.Sum, 1), (MeasureForm.States, 3)]),
        new("meter", [(MeasureForm.Mean, 2)]),
    ]);

    private static readonly string?[] Authorities = [null, "chalons", "fagnieres"];

    private static readonly Gen<(Quality Quality, Instant FreshUntil)> Known = Gen.Select(
        Gen.Byte[0, 3].Select(q => (Quality)q),
        Gen.Long[0, 100].Select(t => new Instant(t == 100 ? long.MaxValue : t)));

    private static readonly Gen<Contribution> Step = Gen.Select(
        Known,
        Gen.Int[0, 1],
        Gen.Byte[0, 4],
        Gen.Select(Gen.Long[-3, 1_000_000], Gen.Bool, Known).Array[2],
        Gen.Int[0, 2],
        Gen.Int[0, 9]).Select((known, cell, worst, measures, authority, retired) => new Contribution
        {
            Asset = default,
            Ordinal = 0,
            Version = 0,
            Kind = 0,
            Cell = Cells[cell],
            Authority = Authorities[authority],
            Worst = (Priority)worst,
            Quality = known.Quality,
            FreshUntil = known.FreshUntil,
            Measures = [.. measures.Select(m => new MeasureValue(m.Item2 ? Math.Abs(m.Item1) % 3 : m.Item1, m.Item3.Quality, m.Item3.FreshUntil))],
            Fill = 0,
            Main = 0,
            Retired = retired == 0,
        });

    /// <summary>The lives of a few assets, each a list of contributions with growing versions; odd ones are meters.</summary>
    public static readonly Gen<Contribution[][]> Lives = Step.Array[1, 6].Array[1, 12].Select(lives =>
        lives.Select((life, i) => life.Select((step, j) => At(step, i + 1, j + 1)).ToArray()).ToArray());

    private static Contribution At(Contribution step, int ordinal, long version)
    {
        var kind = (byte)(ordinal % 2);
        return step with
        {
            Asset = AssetId.Of(Shapes[kind].Key, $"A-{ordinal}"),
            Ordinal = ordinal,
            Version = version,
            Kind = kind,
            Measures = step.Measures[..Shapes[kind].MeasureCount],
        };
    }
}
