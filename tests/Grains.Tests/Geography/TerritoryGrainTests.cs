using Beffroi.Rollups;
using Beffroi.Twin;
using Orleans.Core.Internal;

namespace Beffroi.Geography;

/// <summary>The territory's document through its grain, one life of it.</summary>
public sealed class TerritoryGrainTests(Borough borough) : IClassFixture<Borough>
{
    private static readonly Area Town = new() { Key = "town", Level = AreaLevel.Authority, Name = "Town" };
    private static readonly Area Quay = new() { Key = "quay", Level = AreaLevel.District, Name = "Quay", Authority = "town", Outline = "POLYGON ((4 48, 5 48, 5 49, 4 48))" };
    private static readonly Area Lost = new() { Key = "lost", Level = AreaLevel.District, Name = "Lost", Authority = "nowhere" };

    [Fact]
    public async Task It_begins_empty_takes_what_is_sound_and_keeps_it()
    {
        var territory = borough.Territory;
        Assert.Empty((await territory.Read()).Areas);

        Assert.Equal("territory-name", (await territory.Name(" ", false, new("test"))).Code);
        Assert.Equal(Outcome.Taken, await territory.Name("Around the quay", true, new("test", "first light")));
        Assert.Equal(Outcome.Unchanged, await territory.Name("Around the quay", true, new("test")));

        var outcomes = await territory.Put([Town, Quay, Lost], new("test"));
        Assert.Equal([false, false, true], outcomes.Select(o => o.IsRefused));
        var named = await territory.Read();
        Assert.Equal(("Around the quay", true), (named.Name, named.Demonstration));
        Assert.Equal([Town, Quay], named.Areas);
        Assert.Equal([Outcome.Unchanged, Outcome.Unchanged], await territory.Put([Town, Quay], new("test")));
        Assert.Equal(named.Revision, (await territory.Read()).Revision);

        await territory.Put([Town with { Name = "Old town" }], new("test"));
        await territory.AsReference<IGrainManagementExtension>().DeactivateOnIdle();
        var kept = await territory.Read();
        Assert.Equal(["Old town", "Quay"], kept.Areas.Select(a => a.Name));
        Assert.True(kept.Revision > named.Revision);
        var audit = await borough.Register.ReadAudit(1, default);
        Assert.Equal(["territory.name", "territory.areas", "territory.areas"], audit.Where(a => a.Action.StartsWith("territory.", StringComparison.Ordinal)).Select(a => a.Action));
        Assert.Equal("first light", audit[0].Reason);
    }
}
