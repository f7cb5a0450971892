using Beffroi.History;
using Beffroi.Journal;
using Beffroi.Twin;

namespace Beffroi.Compliance.Journal;

/// <summary>What a store owes the trail of corrections.</summary>
public abstract class CorrectionStoreCompliance(IStoreSite site) : StoreCompliance(site)
{
    [Fact]
    public async Task Corrections_are_kept_as_they_were_made_newest_first()
    {
        var scribe = await Scribe.Own(Stores);
        var first = Entry(3, 10, 10) with { Value = Value.Of("off"), Was = Value.None, Act = CorrectionAct.Exclude, Readings = 7 };
        var second = Entry(4, 10, 12) with { Value = Value.Of(1.25), Was = Value.At(4.36, 48.95) };
        await scribe.Put(new RegisterWrite.Corrected(first), new RegisterWrite.Corrected(second));

        Assert.Equal([second, first], await Read(0, 100));
        Assert.Equal([second], await Read(0, 100, limit: 1));
    }

    [Fact]
    public async Task Only_those_that_touch_the_stretch_of_the_series_are_read()
    {
        var scribe = await Scribe.Own(Stores);
        await scribe.Put([.. new[] { Entry(1, 10, 20), Entry(2, 30, 40), Entry(3, 10, 20) with { Property = "level" }, Entry(4, 10, 20) with { Asset = Some.Lamp(2) } }
            .Select(entry => new RegisterWrite.Corrected(entry))]);

        Assert.Equal([1L], (await Read(20, 30)).Select(c => c.Version));
        Assert.Equal([2L, 1L], (await Read(20, 31)).Select(c => c.Version));
        Assert.Empty(await Read(21, 30));
    }

    private Task<CorrectionEntry[]> Read(long from, long to, int limit = 10) => Stores.Corrections.Read(Some.Lamp(1), "power", new(from), new(to), limit, None);

    private static CorrectionEntry Entry(long version, long from, long to) =>
        new(Some.Lamp(1), "power", CorrectionAct.Correct, new(from), new(to), 1, Value.Of(2), Value.Of(1), version, Some.Noon, "Ada", "misread");
}
