using Beffroi.Twin;

namespace Beffroi.Rollups;

/// <summary>Runs alone: what others allocate meanwhile would be counted too.</summary>
[Collection(Alone)]
[CollectionDefinition(Alone, DisableParallelization = true)]
public sealed class CellMemoryTests
{
    private const string Alone = "Memory of a cell";

    [Fact]
    public async Task A_hundred_thousand_members_of_three_measures_take_some_16_megabytes()
    {
        var shapes = new KindShapes([new("lamp", [(MeasureForm.Sum, 1), (MeasureForm.Sum, 1), (MeasureForm.States, 2)])]);
        var measures = new MeasureValue[] { new(40, Quality.Measured, new(90)), new(7, Quality.Measured, new(90)), new(1, Quality.Measured, new(90)) };
        var looks = new List<double>();
        while (looks.Count < 3)
        {
            looks.Add(await Megabytes(shapes, measures));
        }

        // What others let go of meanwhile is taken off a look: the largest of three is nearest to what it takes.
        Assert.InRange(looks.Max(), 1, 20);
    }

    private static async Task<double> Megabytes(KindShapes shapes, MeasureValue[] measures)
    {
        var before = await Settled();
        var ledger = new CellLedger(Town.Cells[0], shapes);
        for (var i = 0; i < 100_000; i++)
        {
            ledger.Take(new(i, "lamp", 1, "chalons", Priority.None, Quality.Measured, new(80 + (i % 7)), measures, Departed: false), new(1));
        }

        var megabytes = (GC.GetTotalMemory(forceFullCollection: true) - before) / 1e6;
        Assert.Equal(100_000, ledger.Count);
        return megabytes;
    }

    /// <summary>Bytes in use once what the tests before have left behind is gone.</summary>
    private static async Task<long> Settled()
    {
        var bytes = GC.GetTotalMemory(forceFullCollection: true);
        for (var (looks, still) = (0, 0); looks < 100 && still < 5; looks++)
        {
            await Task.Delay(100, TestContext.Current.CancellationToken);
            var now = GC.GetTotalMemory(forceFullCollection: true);
            still = Math.Abs(now - bytes) < 100_000 ? still + 1 : 0;
            bytes = now;
        }

        return bytes;
    }
}
