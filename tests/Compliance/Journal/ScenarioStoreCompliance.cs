using Beffroi.Journal;

namespace Beffroi.Compliance.Journal;

/// <summary>What a store owes runs of scenarios: every sentence of <see cref="IScenarioStore"/>.</summary>
public abstract class ScenarioStoreCompliance(IStoreSite site) : StoreCompliance(site)
{
    private IScenarioStore Scenarios => Stores.Scenarios;

    [Fact]
    public async Task A_body_is_kept_until_another_takes_its_place()
    {
        Assert.Null(await Scenarios.Read("r-1", "record", None));
        await Scenarios.Put("r-1", "record", [1, 2], None);
        await Scenarios.Put("r-1", "record", [3], None);
        await Scenarios.Put("r-2", "record", [4], None);
        Assert.Equal([3], await Scenarios.Read("r-1", "record", None));
        Assert.Null(await Scenarios.Read("r-3", "record", None));
        Assert.Equal([("r-1", 3), ("r-2", 4)], (await Scenarios.All("record", None)).Select(row => (row.Run, (int)row.Body[0])));
    }

    [Fact]
    public async Task Names_are_in_order_and_dropped_by_what_they_begin_with()
    {
        foreach (var name in new[] { "unit/b", "report", "unit/a", "Unit/c", "units" })
        {
            await Scenarios.Put("r-1", name, [1], None);
        }

        await Scenarios.Put("r-2", "unit/a", [1], None);
        Assert.Equal(["Unit/c", "report", "unit/a", "unit/b", "units"], await Scenarios.Names("r-1", None));
        await Scenarios.Drop("r-1", "unit/", None);
        Assert.Equal(["Unit/c", "report", "units"], await Scenarios.Names("r-1", None));
        await Scenarios.Drop("r-1", "", None);
        Assert.Empty(await Scenarios.Names("r-1", None));
        Assert.Equal(["unit/a"], await Scenarios.Names("r-2", None));
    }
}
