using Beffroi.Documents;
using Beffroi.Rollups;
using Beffroi.Support.Twin;
using Beffroi.Twin;
using CsCheck;
using Orleans.Core.Internal;
using Xunit;

namespace Beffroi.Work;

/// <summary>Preventive rounds: their periods, their text, and the orders that are made of them on one silo.</summary>
public sealed class RoundTests(Borough town) : IClassFixture<Borough>
{
    private const string Text =
        """
        title: Visite des lampes
        scope: { kind: luminaire, district: district/round-end, tags: [visited] }
        every: 12 months
        from: 2026-03-01
        ahead: 30
        priority: 3
        assignee: nord
        checklist:
          - Serrer les borniers
          - Résistance de terre [Ω]
        """;

    private IWorkRounds Rounds => town.Grains.GetGrain<IWorkRounds>(0);

    [Fact]
    public void A_text_says_what_is_visited_how_often_and_what_is_looked_at()
    {
        var round = RoundReader.Read(Text, Codecs.Catalogue).Value!;
        Assert.Equal(("Visite des lampes", "luminaire", "round-end", 12, Priority.Minor, "nord"), (round.Title, round.Kind, round.District, round.Months, round.Priority, round.Assignee));
        Assert.Equal([new("Serrer les borniers"), new("Résistance de terre", "Ω")], round.Checklist);
        Assert.Equal(new(LegalTime.At(new(2027, 3, 1), default), LegalTime.At(new(2028, 3, 1), default)), round.Period(1));
    }

    [Theory]
    [InlineData("every: 12 months", "every: often", "bad-word")]
    [InlineData("every: 12 months", "every: 0 days", "bad-word")]
    [InlineData("kind: luminaire", "kind: dragon", "unknown-kind")]
    [InlineData("from: 2026-03-01", "from: soon", "bad-date")]
    [InlineData("priority: 3", "priority: 9", "bad-number")]
    [InlineData("assignee: nord", "asignee: nord", "unknown-name")]
    [InlineData("title: Visite des lampes", "", "missing")]
    public void A_text_that_says_no_round_says_where(string good, string bad, string code)
    {
        var reading = RoundReader.Read(Text.Replace(good, bad, StringComparison.Ordinal), Codecs.Catalogue);
        Assert.Null(reading.Value);
        Assert.Contains(reading.Remarks, r => r.Code == code && r.Line > 0);
    }

    [Fact]
    public void Periods_follow_each_other_and_every_moment_is_in_one() =>
        Gen.Select(Gen.Int[1, 30], Gen.Bool, Gen.Int[0, 3_000], Gen.Int[0, 86_399], Gen.Int[0, 60]).Sample((length, months, day, second, ahead) =>
        {
            var round = RoundReader.Read(Text, Codecs.Catalogue).Value! with
            {
                Months = months ? length : 0, Days = length, From = new DateOnly(2026, 1, 31), Ahead = TimeSpan.FromDays(ahead),
            };
            var now = LegalTime.At(new DateOnly(2026, 1, 31).AddDays(day), default) + TimeSpan.FromSeconds(second);
            var number = round.NumberAt(now);
            Assert.True(round.Period(number).From <= now && now < round.Period(number).To);
            Assert.Equal(round.Period(number).To, round.Period(number + 1).From);
            Assert.All(round.Due(now), period => Assert.True(period.To > now && period.From - round.Ahead <= now));
            Assert.Equal(round.Period(0), round.Period(round.NumberAt(LegalTime.At(new(2025, 1, 1), default))));
        });

    [Fact]
    public async Task Orders_are_made_once_for_each_asset_and_period_also_when_who_makes_them_is_gone_half_way()
    {
        for (var i = 0; i < 70; i++)
        {
            await town.Grains.Asset(Borough.Lamp($"RD-{i:00}")).Describe(new() { District = "round-end", Tags = i % 10 == 9 ? [] : ["visited"] }, new("test"));
        }

        var check = await Rounds.Check(Text);
        Assert.Equal((63, 5), (check.Members, check.Periods.Length));
        Assert.False((await Rounds.Put("lamps", Text, 0, new("Zoé", "trial"))).Document!.Outcome.IsRefused);
        await Task.WhenAll(Rounds.Go(), Rounds.Cast<IGrainManagementExtension>().DeactivateOnIdle().AsTask());
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Rounds.Go()));
        while (await Rounds.Go())
        {
        }

        var filter = new WorkFilter { Now = Borough.Now, Round = "lamps", Newest = true, Limit = 1_000 };
        var orders = (await town.Grains.GetGrain<IWorkDesk>(0).Find(filter)).Orders;
        Assert.Equal(63, orders.Length);
        Assert.Equal(63, orders.Select(o => o.Subject.Asset).Distinct().Count());
        Assert.All(orders, o => Assert.Equal((WorkState.Assigned, "nord", true, WorkOrigin.Round), (o.State, o.Assignee, o.Subject.Preventive, o.Subject.Origin)));
        var view = (await Rounds.Read("lamps", null))!;
        Assert.Equal((63, 63, 0), (view.Members, view.Periods[0].Orders, view.Periods[0].Late));

        await town.Grains.Asset(Borough.Lamp("RD-new")).Describe(new() { District = "round-end", Tags = ["visited"] }, new("test"));
        while (await Rounds.Go())
        {
        }

        Assert.Equal(64, (await town.Grains.GetGrain<IWorkDesk>(0).Find(filter)).Orders.Length);
        Assert.False((await Rounds.Withdraw("lamps", 1, new("Zoé", "over"))).Outcome.IsRefused);
        Assert.DoesNotContain(await Rounds.List(), r => r.Document.Head.Id == "lamps");
    }
}
