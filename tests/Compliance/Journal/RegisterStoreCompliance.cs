using Beffroi.Connectivity;
using Beffroi.Geography;
using Beffroi.Journal;
using Beffroi.Language;
using Beffroi.Twin;

namespace Beffroi.Compliance.Journal;

/// <summary>What a store owes the registers: every sentence of <see cref="IRegisterStore"/> and <see cref="RegisterWrite"/>.</summary>
public abstract partial class RegisterStoreCompliance(IStoreSite site) : StoreCompliance(site)
{
    private IRegisterStore Registers => Stores.Registers;

    [Fact]
    public async Task New_registers_are_empty()
    {
        Assert.Empty(await Registers.FindInventory(new(), None));
        Assert.Null(await Registers.GetInventory(Some.Lamp(1), None));
        Assert.Equal(0, await Registers.InventoryRevision(None));
        Assert.Empty(await Registers.FindAlarms(new(), None));
        Assert.Empty(await Registers.AlarmEvents(new(Some.Lamp(1), "dark"), 10, None));
        Assert.Empty(await Registers.RaisedAlarms(default, 10, None));
        Assert.Empty(await Registers.DeadLetters(null, null, 10, None));
        Assert.Null(await Registers.GetDeadLetter(1, None));
        Assert.Empty(await Registers.CountDeadLetters(None));
        Assert.Null(await Registers.ReadTerritory(None));
        Assert.Empty(await Registers.ReadAudit(1, None));
    }

    [Fact]
    public async Task Dead_letters_get_ids_and_come_newest_first_in_pages_and_by_reason()
    {
        var scribe = await Scribe.Enrol(Stores);
        await scribe.Put([.. Enumerable.Range(1, 5).Select(i => new RegisterWrite.DeadLetterAdded(Letter(i % 2 == 0 ? "malformed" : "out-of-range", $"été {i}")))]);

        var all = await Registers.DeadLetters(null, null, 10, None);
        Assert.Equal(["été 5", "été 4", "été 3", "été 2", "été 1"], all.Select(l => l.Address));
        Assert.Equal(all.Select(l => l.Id).OrderDescending(), all.Select(l => l.Id).Distinct());
        Assert.Equal(["été 4", "été 3"], (await Registers.DeadLetters(null, all[0].Id, 2, None)).Select(l => l.Address));
        Assert.Equal(["été 2"], (await Registers.DeadLetters("malformed", all[1].Id, 10, None)).Select(l => l.Address));
        Assert.Equal(new Dictionary<string, long> { ["malformed"] = 2, ["out-of-range"] = 3 }, await Registers.CountDeadLetters(None));
        Assert.Equivalent(Letter("out-of-range", "été 5") with { Id = all[0].Id }, await Registers.GetDeadLetter(all[0].Id, None), strict: true);
    }

    [Fact]
    public async Task A_replayed_letter_leaves_or_stays_with_its_new_reason()
    {
        var scribe = await Scribe.Enrol(Stores);
        await scribe.Put(new RegisterWrite.DeadLetterAdded(Letter("malformed", "a")), new RegisterWrite.DeadLetterAdded(Letter("malformed", "b")));
        var ids = (await Registers.DeadLetters(null, null, 10, None)).Select(l => l.Id).Order().ToArray();

        await scribe.Put(new RegisterWrite.DeadLetterRemoved(ids[0]), new RegisterWrite.DeadLetterRefusedAgain(ids[1], "out-of-range", Phrase.Of($"Too high: {1}.")));

        var left = Assert.Single(await Registers.DeadLetters(null, null, 10, None));
        Assert.Equivalent(Letter("out-of-range", "b") with { Id = ids[1], Sentence = "Too high: 1.", Said = Phrase.Of($"Too high: {1}."), Replays = 1 }, left, strict: true);
    }

    [Fact]
    public async Task An_id_of_a_letter_is_never_given_again()
    {
        var scribe = await Scribe.Enrol(Stores);
        await scribe.Put(new RegisterWrite.DeadLetterAdded(Letter("malformed", "a")));
        var first = (await Registers.DeadLetters(null, null, 1, None)).Single().Id;
        await scribe.Put(new RegisterWrite.DeadLetterRemoved(first));
        await scribe.Put(new RegisterWrite.DeadLetterAdded(Letter("malformed", "b")));

        Assert.True((await Registers.DeadLetters(null, null, 1, None)).Single().Id > first);
    }

    [Fact]
    public async Task The_territory_is_its_name_and_its_areas_authorities_first()
    {
        var scribe = await Scribe.Enrol(Stores);
        var district = new Area { Key = "centre", Level = AreaLevel.District, Name = "Centre", Authority = "châlons", Outline = "POLYGON ((0 0, 1 0, 1 1, 0 0))" };
        await scribe.Put(new RegisterWrite.AreaPut(district), new RegisterWrite.AreaPut(new() { Key = "châlons", Level = AreaLevel.Authority, Name = "Chalons" }));
        var unnamed = await Registers.ReadTerritory(None);
        Assert.Equal("", unnamed!.Name);

        await scribe.Put(new RegisterWrite.TerritoryNamed("Marne", true), new RegisterWrite.AreaPut(new() { Key = "châlons", Level = AreaLevel.Authority, Name = "Châlons" }));

        var territory = await Registers.ReadTerritory(None);
        Assert.Equal(("Marne", true), (territory!.Name, territory.Demonstration));
        Assert.Equal([new() { Key = "châlons", Level = AreaLevel.Authority, Name = "Châlons" }, district], territory.Areas);
        Assert.True(territory.Revision > unnamed.Revision);
    }

    [Fact]
    public async Task The_same_key_may_name_an_authority_and_a_district()
    {
        var scribe = await Scribe.Enrol(Stores);
        await scribe.Put(
            new RegisterWrite.AreaPut(new() { Key = "reims", Level = AreaLevel.Authority, Name = "Grand Reims" }),
            new RegisterWrite.AreaPut(new() { Key = "reims", Level = AreaLevel.District, Name = "Reims", Authority = "reims" }));

        Assert.Equal(["Grand Reims", "Reims"], (await Registers.ReadTerritory(None))!.Areas.Select(a => a.Name));
    }

    [Fact]
    public async Task The_audit_keeps_each_writers_rows_in_the_order_they_were_appended()
    {
        var (one, other) = (await Scribe.Enrol(Stores), await Scribe.Enrol(Stores, "silo-2"));
        AuditRow Row(int i, string? reason) => new(Some.Noon, "Zoé", "describe", "luminaire/L-1", i, reason, [(byte)i]);
        await one.Put(new RegisterWrite.Audit(Row(1, null)), new RegisterWrite.Audit(Row(2, "déplacé")));
        await other.Put(new RegisterWrite.Audit(Row(9, null)));
        await one.Put(new RegisterWrite.Audit(Row(3, null)));

        Assert.Equivalent(new[] { Row(1, null), Row(2, "déplacé"), Row(3, null) }, await Registers.ReadAudit(one.Writer, None), strict: true);
    }

    [Fact]
    public async Task Registers_are_there_after_a_restart()
    {
        var scribe = await Scribe.Enrol(Stores);
        await scribe.Put(new RegisterWrite.TerritoryNamed("Marne", false), new RegisterWrite.Inventory(Some.Entry(Some.Lamp(1), 1)));
        await Reopen();

        Assert.Equal("Marne", (await Registers.ReadTerritory(None))!.Name);
        Assert.Equal(1, await Registers.InventoryRevision(None));
    }

    private static DeadLetter Letter(string code, string address) => new()
    {
        At = Some.Noon, Source = "mqtt", Address = address, Code = code, Sentence = "Ça ne va pas.", Body = [0, 1, 255], Asset = "luminaire/L-1", Property = "power", Said = Phrase.Of($"{address} is wrong."),
    };
}
