using Beffroi.Inventory;
using Beffroi.Journal;
using Beffroi.Twin;

namespace Beffroi.Compliance.Journal;

public abstract partial class RegisterStoreCompliance
{
    [Fact]
    public async Task A_row_comes_back_as_it_went()
    {
        var scribe = await Scribe.Enrol(Stores);
        var entry = Some.Entry(Some.Lamp(1), 7, version: 3, Whole) with { Retired = true };

        await scribe.Put(new RegisterWrite.Inventory(entry));

        Assert.Equivalent(entry with { Revision = 1 }, await Registers.GetInventory(Some.Lamp(1), None), strict: true);
    }

    /// <summary>A silo holds a row of each of a million assets, several times: their kind and department are one text each.</summary>
    [Fact]
    public async Task Rows_share_the_text_of_their_kind_and_department()
    {
        var scribe = await Scribe.Enrol(Stores);
        await scribe.Put(new RegisterWrite.Inventory(Named(1, "a")), new RegisterWrite.Inventory(Named(2, "b")));

        var entries = await Registers.FindInventory(new(), None);
        var again = await Registers.GetInventory(Some.Lamp(2), None);
        Assert.Equal(2, entries.Length);
        Assert.All(entries, entry => Assert.Same(again!.Asset.Kind, entry.Asset.Kind));
        Assert.All(entries, entry => Assert.Same(again!.Department, entry.Department));
    }

    [Fact]
    public async Task Nothing_told_stays_nothing_told()
    {
        var scribe = await Scribe.Enrol(Stores);
        await scribe.Put(new RegisterWrite.Inventory(Some.Entry(Some.Lamp(1), 1, description: new())));

        Assert.Equal(new Description(), (await Registers.GetInventory(Some.Lamp(1), None))!.Description);
    }

    [Fact]
    public async Task A_lower_version_changes_nothing_not_even_the_revision()
    {
        var scribe = await Scribe.Enrol(Stores);
        await scribe.Put(new RegisterWrite.Inventory(Named(1, "new", version: 5)));
        await scribe.Put(new RegisterWrite.Inventory(Named(1, "old", version: 4)));

        var entry = await Registers.GetInventory(Some.Lamp(1), None);
        Assert.Equal(("new", 5, 1), (entry!.Description.Name, entry.Version, entry.Revision));
    }

    [Fact]
    public async Task An_asset_keeps_its_ordinal_and_no_other_gets_it()
    {
        var scribe = await Scribe.Enrol(Stores);
        await scribe.Put(new RegisterWrite.Inventory(Named(1, "a")));

        await Assert.ThrowsAsync<GroupRefusedException>(() => Stores.Journal.Commit(
            scribe.Registers(new RegisterWrite.Inventory(Named(2, "b") with { Ordinal = 1 })), None));

        Assert.Null(await Registers.GetInventory(Some.Lamp(2), None));
    }

    [Fact]
    public async Task Revisions_grow_with_every_change_and_tell_what_changed_since()
    {
        var scribe = await Scribe.Enrol(Stores);
        await scribe.Put([.. Enumerable.Range(1, 5).Select(i => new RegisterWrite.Inventory(Named(i, "a")))]);
        var before = await Registers.InventoryRevision(None);
        await scribe.Put(new RegisterWrite.Inventory(Named(4, "b", 2)), new RegisterWrite.Inventory(Named(2, "b", 2) with { Retired = true }));

        var changed = await Registers.FindInventory(new() { AfterRevision = before }, None);

        Assert.Equal(["L-0004", "L-0002"], changed.Select(e => e.Asset.Key));
        Assert.Equal(await Registers.InventoryRevision(None), changed[^1].Revision);
        Assert.Equal(changed[0].Revision + 1, changed[1].Revision);
        Assert.Equal(["L-0002"], (await Registers.FindInventory(new() { AfterRevision = changed[0].Revision }, None)).Select(e => e.Asset.Key));
        Assert.Empty(await Registers.FindInventory(new() { AfterRevision = changed[1].Revision }, None));
    }

    [Fact]
    public async Task Rows_come_by_id_in_pages_without_the_retired()
    {
        var scribe = await Scribe.Enrol(Stores);
        var numbers = Enumerable.Range(1, 25).ToArray();
        new Random(1).Shuffle(numbers);
        await scribe.Put([.. numbers.Select(i => new RegisterWrite.Inventory(Named(i, "a") with { Retired = i == 13 }))]);

        List<string> read = [];
        AssetId? after = null;
        while (await Registers.FindInventory(new() { Limit = 10, After = after }, None) is { Length: > 0 } page)
        {
            Assert.True(page.Length <= 10);
            read.AddRange(page.Select(e => e.Asset.Key));
            after = page[^1].Asset;
        }

        Assert.Equal(Enumerable.Range(1, 25).Where(i => i != 13).Select(i => Some.Lamp(i).Key), read);
    }

    [Fact]
    public async Task Ids_are_ordered_by_kind_then_key()
    {
        var scribe = await Scribe.Enrol(Stores);
        AssetId[] ids = [AssetId.Of("car", "b"), AssetId.Of("car", "B"), AssetId.Of("car-park", "a"), AssetId.Of("car", "é"), AssetId.Of("car", "灯"), AssetId.Of("car", "-")];
        await scribe.Put([.. ids.Select((id, i) => new RegisterWrite.Inventory(Some.Entry(id, i + 1)))]);

        Assert.Equal([ids[5], ids[1], ids[0], ids[3], ids[4], ids[2]], (await Registers.FindInventory(new(), None)).Select(e => e.Asset));
        Assert.Equal([ids[3], ids[4]], (await Registers.FindInventory(new() { Kind = "car", After = ids[0] }, None)).Select(e => e.Asset));
    }

    [Fact]
    public async Task Every_part_of_a_filter_that_is_given_must_hold()
    {
        var scribe = await Scribe.Enrol(Stores);
        InventoryEntry Entry(int i, string kind, string department, string? authority, string? district) => Some.Entry(
            AssetId.Of(kind, $"{i}"), i, description: new() { Authority = authority, District = district }, department: department);
        await scribe.Put([.. new[]
        {
            Entry(1, "luminaire", "lighting", "a", "x"), Entry(2, "luminaire", "lighting", "a", "y"), Entry(3, "luminaire", "lighting", "b", null),
            Entry(4, "cabinet", "lighting", "a", "x"), Entry(5, "camera", "video", null, null),
        }.Select(e => new RegisterWrite.Inventory(e))]);

        async Task Finds(InventoryFilter filter, params int[] ordinals) =>
            Assert.Equal(ordinals.Order(), (await Registers.FindInventory(filter, None)).Select(e => e.Ordinal).Order());

        await Finds(new(), 1, 2, 3, 4, 5);
        await Finds(new() { Kind = "luminaire" }, 1, 2, 3);
        await Finds(new() { Department = "lighting" }, 1, 2, 3, 4);
        await Finds(new() { Authority = "a" }, 1, 2, 4);
        await Finds(new() { District = "x" }, 1, 4);
        await Finds(new() { Kind = "luminaire", Authority = "a", District = "x" }, 1);
        await Finds(new() { Kind = "luminaire", AfterRevision = 2 }, 3);
        await Finds(new() { Kind = "camera", Department = "lighting" });
        await Finds(new() { Limit = 0 });
    }

    [Theory]
    [InlineData("l-0002", 2)]
    [InlineData("CANDÉLABRE", 1, 3)]
    [InlineData("candelabre", 1, 3)]
    [InlineData("cande\u0301labre", 1, 3)]
    [InlineData("rue de l’Église", 1)]
    [InlineData("SOEUR", 2)]
    [InlineData("ÉG", 1)]
    [InlineData("g", 1)]
    [InlineData("100 %", 3)]
    [InlineData("100 _", 3)]
    [InlineData("c:\\tmp", 3)]
    [InlineData("dit \"le vieux\"", 2)]
    [InlineData(" 0003 ", 3)]
    [InlineData("OR NOT *")]
    [InlineData("0001candélabre")]
    public async Task A_text_is_found_in_key_name_and_address_whatever_its_case_and_accents(string text, params int[] ordinals)
    {
        var scribe = await Scribe.Enrol(Stores);
        InventoryEntry Entry(int i, string name, string? address) => Some.Entry(Some.Lamp(i), i, description: new() { Name = name, Address = address });
        await scribe.Put([.. new[]
        {
            Entry(1, "Candélabre", "4 rue de l'Église"), Entry(2, "Dit \"Le Vieux\"", "rue Sœur-Marthe"), Entry(3, "candelabre 100 % _ 100 _", "C:\\tmp"),
        }.Select(e => new RegisterWrite.Inventory(e))]);

        Assert.Equal(ordinals, (await Registers.FindInventory(new() { Text = text }, None)).Select(e => e.Ordinal));
    }

    [Fact]
    public async Task A_text_is_looked_for_in_what_the_row_says_now()
    {
        var scribe = await Scribe.Enrol(Stores);
        await scribe.Put(new RegisterWrite.Inventory(Named(1, "first name")));
        await scribe.Put(new RegisterWrite.Inventory(Named(1, "second name", 2)));

        Assert.Empty(await Registers.FindInventory(new() { Text = "first" }, None));
        Assert.Single(await Registers.FindInventory(new() { Text = "second" }, None));
    }

    [Fact]
    public async Task Two_writers_revisions_become_visible_in_their_order()
    {
        var scribes = new[] { await Scribe.Enrol(Stores), await Scribe.Enrol(Stores, "silo-2") };
        long seen = 0;
        HashSet<int> read = [];
        async Task Follow()
        {
            foreach (var entry in await Registers.FindInventory(new() { AfterRevision = seen, Limit = 1000 }, None))
            {
                (seen, _) = (entry.Revision, read.Add(entry.Ordinal));
            }
        }

        var writing = Task.WhenAll(scribes.Select((scribe, s) => Task.Run(async () =>
        {
            for (var i = 0; i < 50; i++)
            {
                await scribe.Put([.. Enumerable.Range(1, 4).Select(k => (s * 1000) + (i * 4) + k).Select(n => new RegisterWrite.Inventory(Named(n, "a")))]);
            }
        })));
        while (!writing.IsCompleted)
        {
            await Follow();
        }

        await writing;
        await Follow();
        Assert.Equal(400, read.Count);
    }

    private static readonly Description Whole = new()
    {
        Name = "Lampadaire « Nº 1 »",
        Place = new(4.363, 48.956),
        Authority = "châlons",
        District = "châlons-centre",
        Address = "4 rue de l'Église",
        Heading = 359.5,
        Links = new Dictionary<string, AssetId?> { ["cabinet"] = AssetId.Of("lighting-cabinet", "Arm 1"), ["gateway"] = null },
        Attributes = new Dictionary<string, Value>
        {
            ["power"] = Value.Of(55.5), ["height"] = Value.Of(800, "cm"), ["led"] = Value.Of(true), ["colour"] = Value.Of("grün"),
            ["installed"] = Value.Of(Some.Noon), ["corner"] = Value.At(4.1, 48.2), ["removed"] = Value.None, ["broken"] = Value.Of(double.NaN),
        },
        Tags = ["été", "LED"],
    };

    private static InventoryEntry Named(int number, string name, long version = 1) => Some.Entry(Some.Lamp(number), number, version, new() { Name = name });
}
