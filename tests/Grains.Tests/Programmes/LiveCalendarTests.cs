using Beffroi.Control;
using Beffroi.Rollups;
using Beffroi.Twin;
using Orleans.Core.Internal;

namespace Beffroi.Programmes;

/// <summary>A calendar in a silo: from the document to the stack of each lamp.</summary>
public sealed class LiveCalendarTests(Borough borough) : IClassFixture<Borough>
{
    private static readonly Cause Ada = new("Ada", "winter");

    private IProgrammes Programmes => borough.Grains.GetGrain<IProgrammes>(0);

    [Fact]
    public async Task A_change_of_a_programme_reaches_all_who_follow_it()
    {
        await Put("reach", 40);
        var lamps = await Lamps("R", 60, "reach-town");
        await Programmes.Assign("reach", new() { Kind = "luminaire", Authority = "reach-town" }, Ada);
        await All(lamps, 40, "calendar/reach@1", "default: programme/reach@1");

        await Programmes.Put(ProgrammeKinds.Programme, "reach", Level(60), 1, Ada);

        await All(lamps, 60, "calendar/reach@1", "default: programme/reach@2");
    }

    [Fact]
    public async Task An_asset_that_comes_back_follows_what_changed_meanwhile()
    {
        await Put("back", 40);
        var lamps = await Lamps("B", 3, "back-town");
        await Programmes.Assign("back", new() { Kind = "luminaire", Authority = "back-town" }, Ada);
        await All(lamps, 40, "calendar/back@1", "default: programme/back@1");

        foreach (var lamp in lamps)
        {
            await borough.Grains.Upkeep(lamp).AsReference<IGrainManagementExtension>().DeactivateOnIdle();
        }

        await Programmes.Put(ProgrammeKinds.Programme, "back", Level(70), 1, Ada);
        await All(lamps, 70, "calendar/back@1", "default: programme/back@2");
    }

    [Fact]
    public async Task A_calendar_taken_back_leaves_the_stack()
    {
        await Put("gone", 40);
        var lamps = await Lamps("G", 2, "gone-town");
        await Programmes.Assign("gone", new() { Kind = "luminaire", Authority = "gone-town" }, Ada);
        await All(lamps, 40, "calendar/gone@1", "default: programme/gone@1");

        await Programmes.Assign("gone", new() { Kind = "luminaire", Authority = "gone-town", Release = true }, Ada);

        await Until(async () => (await Entry(lamps[0])) is null && (await Entry(lamps[1])) is null);
    }

    // Lit at all times but the last minute before noon.
    private static string Level(int level) => $"title: t\nactive: [{{ from: '12:00', to: '11:59' }}]\nlevel: {level}\n";

    private async Task Put(string id, int level)
    {
        await Programmes.Put(ProgrammeKinds.Programme, id, Level(level), 0, Ada);
        await Programmes.Put(ProgrammeKinds.Calendar, id, $"title: t\ndefault: {id}\n", 0, Ada);
    }

    private async Task<AssetId[]> Lamps(string prefix, int count, string authority)
    {
        AssetId[] lamps = [.. Enumerable.Range(0, count).Select(i => Borough.Lamp($"{prefix}-{i}"))];
        await Task.WhenAll(lamps.Select(lamp => borough.Grains.Asset(lamp).Describe(
            new() { Authority = authority, Place = Chalons.Place, Attributes = new Dictionary<string, Value> { ["controlMode"] = Value.Of("autonomous") } }, new("test"))));
        return lamps;
    }

    private async Task<StackEntry?> Entry(AssetId lamp) => (await borough.Grains.Asset(lamp).Controls())!.Controls[0].Entries.SingleOrDefault();

    private Task All(AssetId[] lamps, double level, string author, string reason) => Until(async () =>
    {
        var entries = await Task.WhenAll(lamps.Select(Entry));
        return entries.All(e => e is { Slot: ControlSlot.Programme } && e.Value.Number == level && e.Cause == new Cause(author, reason));
    });

    private static async Task Until(Func<Task<bool>> holds)
    {
        for (var i = 0; !await holds(); i++)
        {
            Assert.True(i < 400, "It never came to that.");
            await Task.Delay(50);
        }
    }
}
