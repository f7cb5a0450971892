using Beffroi.Rollups;
using Beffroi.Twin;
using CsCheck;

namespace Beffroi.Rules.Totals;

/// <summary>Figures of nodes are what the members' own values make, added up by hand.</summary>
public sealed class TotalFigureTests
{
    private static readonly AssetKind Kind = RuleBench.Catalogue.Kind("building");
    private static readonly Instant Now = RuleBench.At("2026-11-16T15:00:00Z");

    private static readonly Gen<MeasureValue> Mean = Gen.Select(Gen.Long[-200, 400], Gen.Byte[0, 3], Gen.Bool, (scaled, quality, fresh) => new MeasureValue(scaled, (Quality)quality, fresh ? Now : Now - TimeSpan.FromMinutes(1)));
    private static readonly Gen<MeasureValue> State = Gen.Select(Gen.Long[0, 1], Gen.Byte[0, 3], Gen.Bool, (scaled, quality, fresh) => new MeasureValue(scaled, (Quality)quality, fresh ? Now : Now - TimeSpan.FromMinutes(1)));

    [Fact]
    public void By_hand() => Gen.Select(Mean, State).Array[0, 12].Sample(members =>
    {
        var (mean, state) = (IndexOf("indoorTemperature"), IndexOf("heatingOn"));
        var book = new CellLedger(NodeId.District("d"), new([KindShape.Of(Kind)]));
        foreach (var (i, (warm, heats)) in members.Index())
        {
            var measures = new MeasureValue[Kind.Measures.Count];
            (measures[mean], measures[state]) = (warm, heats);
            book.Take(new(i, Kind.Key, 1, null, Priority.None, Quality.Measured, Instant.Never, measures, Departed: false), Now);
        }

        MeasureValue[] warmths = [.. members.Select(m => m.Item1).Where(IsCurrent)];
        MeasureValue[] heatings = [.. members.Select(m => m.Item2).Where(IsCurrent)];
        var scale = (double)Kind.Measures[mean].Scale;
        Check(new(TotalForm.Mean, Kind, mean, 0), book, members.Length, warmths, warmths.Length == 0 ? 0 : warmths.Sum(w => w.Scaled) / (double)warmths.Length / scale);
        Check(new(TotalForm.Count, Kind, state, 1), book, members.Length, heatings, heatings.Count(h => h.Scaled == 1));
        Check(new(TotalForm.Share, Kind, state, 0), book, members.Length, heatings, heatings.Length == 0 ? 0 : 100.0 * heatings.Count(h => h.Scaled == 0) / heatings.Length);
    });

    private static void Check(TotalFigure figure, CellLedger book, int members, MeasureValue[] current, double expected)
    {
        var sample = figure.Read(book.Read(), "k", 0.5, Now);
        Assert.Equal((members, current.Length), (sample.Cover.Members, sample.Cover.Counted));
        var known = current.Length > 0 && current.Length * 2 >= members;
        Assert.Equal(!known ? Quality.Unknown : current.Length == members && Array.TrueForAll(current, c => c.Quality == Quality.Measured) ? Quality.Measured : Quality.Estimated, sample.Quality);
        Assert.Equal(known, !sample.Value.IsNone);
        Assert.True(!known || Math.Abs(expected - sample.Value.Number) < 1e-9);
    }

    private static int IndexOf(string property) => Kind.Measures.Index().Single(m => m.Item.Property.Name == property).Index;

    private static bool IsCurrent(MeasureValue value) => value.Quality != Quality.Unknown && value.FreshUntil >= Now;
}
