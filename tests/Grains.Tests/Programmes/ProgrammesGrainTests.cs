using Beffroi.Documents;
using Beffroi.Inventory;
using Beffroi.Rollups;
using Beffroi.Twin;

namespace Beffroi.Programmes;

/// <summary>Programmes in a silo: kept when they can be read, given to assets with progress.</summary>
public sealed class ProgrammesGrainTests(Borough borough) : IClassFixture<Borough>
{
    private static readonly Cause Ada = new("Ada", "winter");

    private IProgrammes Programmes => borough.Grains.GetGrain<IProgrammes>(0);

    [Fact]
    public async Task A_text_with_errors_is_not_kept_and_one_without_is()
    {
        var faulty = await Programmes.Put(ProgrammeKinds.Programme, "kept", "title: t\nlevel: 200\n", 0, Ada);
        var missing = await Programmes.Put(ProgrammeKinds.Calendar, "kept", "title: t\ndefault: nowhere\n", 0, Ada);
        var good = await Programmes.Put(ProgrammeKinds.Programme, "kept", Chalons.FullNight, 0, Ada);
        var calendar = await Programmes.Put(ProgrammeKinds.Calendar, "kept", "title: t\ndefault: kept\n", 0, Ada);

        Assert.Equal((RemarkCode.BadNumber, RemarkCode.UnknownProgramme), (Assert.Single(faulty.Remarks).Code, Assert.Single(missing.Remarks).Code));
        Assert.Null(faulty.Document);
        Assert.Equal((1, 1), (good.Document!.Head!.Number, calendar.Document!.Head!.Number));
        Assert.Contains(await Programmes.List(ProgrammeKinds.Calendar), s => s is { Head.Id: "kept", Title: "t", Problems: 0 });
    }

    [Fact]
    public async Task A_calendar_reaches_all_of_its_scope_and_no_other()
    {
        await Put("full", "spread");
        await Task.WhenAll(Enumerable.Range(0, 150).Select(i => Lamp($"S-{i:000}", i < 140 ? "spread-town" : "other-town")));

        var answer = await Programmes.Assign("spread", new() { Kind = "luminaire", Authority = "spread-town" }, Ada);
        var members = await Done("spread", 140);
        var page = await Programmes.Members("spread", members.Items[^1].Asset, 100);

        Assert.Equal((false, 140), (answer.Outcome.IsRefused, answer.Members));
        Assert.Equal((100, 40), (members.Items.Length, page.Items.Length));
        Assert.Null(page.Next);
        Assert.Equal("spread", (await borough.Grains.Asset(Borough.Lamp("S-000")).View())!.Description.Attributes!["calendar"].Text);
        Assert.DoesNotContain("calendar", (await borough.Grains.Asset(Borough.Lamp("S-149")).View())!.Description.Attributes?.Keys ?? []);
    }

    [Fact]
    public async Task A_calendar_can_be_taken_back()
    {
        await Put("full", "lent");
        await Lamp("L-1", "lent-town");
        await Programmes.Assign("lent", new() { Kind = "luminaire", Authority = "lent-town" }, Ada);
        await Done("lent", 1);
        await Programmes.Assign("lent", new() { Kind = "luminaire", Authority = "lent-town", Release = true }, Ada);

        Assert.Equal(0, (await Done("lent", 0)).Total);
    }

    [Fact]
    public async Task What_cannot_be_given_is_refused()
    {
        await Programmes.Put(ProgrammeKinds.Programme, "dark", Chalons.Extinction, 0, Ada);
        await Programmes.Put(ProgrammeKinds.Calendar, "dark", "title: t\ndefault: dark\n", 0, Ada);
        await Lamp("D-1", "fagnieres");

        Assert.Equal("unknown-document", (await Programmes.Assign("none", new() { Kind = "luminaire" }, Ada)).Outcome.Code);
        Assert.Equal("not-programmable", (await Programmes.Assign("dark", new() { Kind = "car-park" }, Ada)).Outcome.Code);
        Assert.Equal("no-members", (await Programmes.Assign("dark", new() { Kind = "luminaire", Authority = "nowhere" }, Ada)).Outcome.Code);
        var uncovered = await Programmes.Assign("dark", new() { Kind = "luminaire", Authority = "fagnieres" }, Ada);
        Assert.Equal(("no-order", "dark", "fagnieres"), (uncovered.Outcome.Code, uncovered.Arguments[0], uncovered.Arguments[1]));
        Assert.Equal(0, (await Programmes.Members("dark", null, 10)).Total);
    }

    [Fact]
    public async Task What_is_used_is_not_withdrawn()
    {
        await Put("full-w", "worn");
        await Lamp("W-1", "worn-town");
        await Programmes.Assign("worn", new() { Kind = "luminaire", Authority = "worn-town" }, Ada);
        await Done("worn", 1);

        Assert.Equal("in-use", (await Programmes.Withdraw(ProgrammeKinds.Programme, "full-w", 1, Ada)).Outcome.Code);
        Assert.Equal("in-use", (await Programmes.Withdraw(ProgrammeKinds.Calendar, "worn", 1, Ada)).Outcome.Code);
        await Programmes.Assign("worn", new() { Kind = "luminaire", Authority = "worn-town", Release = true }, Ada);
        await Done("worn", 0);

        Assert.Equal("version-conflict", (await Programmes.Withdraw(ProgrammeKinds.Calendar, "worn", 7, Ada)).Outcome.Code);
        Assert.Equal(2, (await Programmes.Withdraw(ProgrammeKinds.Calendar, "worn", 1, Ada)).Head!.Number);
        Assert.False((await Programmes.Withdraw(ProgrammeKinds.Programme, "full-w", 1, Ada)).Outcome.IsRefused);
        Assert.DoesNotContain(await Programmes.List(ProgrammeKinds.Calendar), s => s.Head.Id == "worn");
        Assert.Equal("unknown-document", (await Programmes.Withdraw(ProgrammeKinds.Programme, "none", 1, Ada)).Outcome.Code);
    }

    private async Task Put(string programme, string calendar)
    {
        await Programmes.Put(ProgrammeKinds.Programme, programme, Chalons.FullNight, 0, Ada);
        await Programmes.Put(ProgrammeKinds.Calendar, calendar, $"title: {calendar}\ndefault: {programme}\n", 0, Ada);
    }

    private Task<Outcome> Lamp(string key, string authority) =>
        borough.Grains.Asset(Borough.Lamp(key)).Describe(new() { Authority = authority, Place = Chalons.Place }, new("test"));

    private async Task<CalendarMembers> Done(string calendar, int total)
    {
        for (var i = 0; ; i++)
        {
            var members = await Programmes.Members(calendar, null, 100);
            if (members.Total == total && members.Progress is { Running: false })
            {
                return members;
            }

            Assert.True(i < 200, $"{calendar}: {members.Total} of {total}, {members.Progress}");
            await Task.Delay(50);
        }
    }
}
