using Beffroi.Programmes;
using Beffroi.Rules;
using Beffroi.Twin;
using Beffroi.Twin.Simulation;

namespace Beffroi.Scenarios;

/// <summary>Kinds that live as they are simulated: their meters, their alarms, and that chance is only what the seed says.</summary>
public sealed class SimulatedLifeTests
{
    public static TheoryData<string> Kinds => [.. Territory.Simulated.Select(k => k.Key)];

    [Theory, MemberData(nameof(Kinds))]
    public void A_year_flows_what_its_indexes_grow_by(string kind)
    {
        var stage = Territory.Stage(Territory.Of(kind, 2), Territory.November, 365);
        var ledger = Town.Run(stage);
        var living = (SimulatedLiving)stage.Catalogue.Kind(kind).Living!;
        foreach (var row in living.Rows.Where(r => r.Index is not null))
        {
            for (var i = 0; i < stage.Assets.Count; i++)
            {
                // Months are rounded one by one.
                Assert.Equal(Index(stage, i, row.Index!, stage.To) - Index(stage, i, row.Index!, stage.From), Territory.Taken(stage, ledger, i, row.Flow.Name)!.Value, 13.0 / row.Flow.Scale);
            }
        }

        Assert.Null(Territory.Taken(stage, ledger, 0, "alarms"));
    }

    [Theory, MemberData(nameof(Kinds))]
    public void A_day_raises_the_alarms_that_live_turns_raise_of_what_is_told(string kind)
    {
        var stage = Territory.Stage(Territory.Of(kind, 2), Territory.November, 0.5);
        var ledger = Town.Run(stage);
        for (var i = 0; i < stage.Assets.Count; i++)
        {
            Assert.Equal(Live(stage, stage.Assets[i]), Territory.Taken(stage, ledger, i, "alarms"));
        }
    }

    [Fact]
    public void In_parts_it_is_the_same_to_the_byte_and_another_seed_is_another_day()
    {
        var stage = Territory.Stage([.. Territory.Simulated.SelectMany(k => Territory.Of(k.Key, 1))], Territory.November, 0.25);
        var engine = new Engine(stage);
        var sum = engine.Run(1, 3);
        sum.Add(new Engine(stage).Run(0, 3));
        sum.Add(new Engine(stage).Run(2, 3));
        Assert.Equal(engine.RunAll(2).Hash(), sum.Hash());
        Assert.True(Enumerable.Range(0, stage.Assets.Count).Sum(i => Territory.Taken(stage, sum, i, "alarms")) > 0);
        Assert.NotEqual(sum.Hash(), Town.Run(stage with { Seed = 2 }).Hash());
    }

    [Fact]
    public void What_a_rule_commands_its_device_does()
    {
        const string Open = "title: o\nkind: cabinet\ntriggers: [{ clock: { at: \"03:00\" } }]\nactions: [{ command: { control: contactor, value: false, for: 1h } }]";
        var stage = Territory.Stage(Territory.Of("cabinet", 3), Territory.November, 1) with { Faults = 0 };
        var ruled = stage with { Rules = [RuleBench.Compile(Open, "r1")] };
        var (before, after) = (Town.Run(stage), Town.Run(ruled));
        Assert.Equal(3, after.FiringsOf(0));
        Assert.Equal(Territory.Taken(stage, before, 0, "due")!.Value - 1, Territory.Taken(ruled, after, 0, "due")!.Value, 0.1);
        Assert.InRange(Territory.Taken(ruled, after, 0, "metered")!.Value / Territory.Taken(stage, before, 0, "metered")!.Value, 0.9, 0.99);
    }

    [Fact]
    public void Over_years_rules_that_only_tell_are_left_out_and_said_to_be()
    {
        const string Tells = "title: t\nkind: camera\ntriggers: [{ change: recording }]\nactions: [{ alarm: { for: 1h } }]";
        var stage = Territory.Stage(Territory.Of("camera", 2), Territory.November, 60, Tells);
        Assert.Equal("not-stepped", Stepping.Obstacle(stage.Rules[0], stage)?.Code);
        Assert.Null(Stepping.Obstacle(stage.Rules[0], stage with { To = stage.From + Stage.LongestStepped }));
        Assert.Equal(0, Town.Run(stage).FiringsOf(0));
        Assert.Contains("alarms", Assert.Single(Stepping.Unknown(stage)).Sentence!.ToString(), StringComparison.Ordinal);
    }

    private static double Index(Stage stage, int asset, Property index, Instant at)
    {
        var simulated = new SimulatedAsset(stage.Assets[asset].Asset, stage.Assets[asset].Description, stage.Seed, stage.Faults) { Climate = stage.Climate };
        var kind = stage.Catalogue.Kind(simulated.Asset.Kind);
        return kind.Simulate(simulated, at).Concat(kind.Simulate(simulated with { Faults = 0 }, at)).First(m => m.Property == index.Name).Value.Number;
    }

    /// <summary>What it told, heard by a live asset that is looked at whenever it wants to be.</summary>
    private static double Live(Stage stage, ScenarioAsset asset)
    {
        var kind = stage.Catalogue.Kind(asset.Asset.Kind);
        var said = new List<(Instant At, IReadOnlyList<Measurement> Said)>();
        var cohort = new Cohort(kind, asset.Asset, asset.Description, [], null);
        var life = new SimulatedLife(cohort, stage, new(BookEdition.Empty), stage.From) { Says = (at, what) => said.Add((at, what)) };
        life.Describe(new(0, 0, asset.Description, 0, 1));
        life.Until(stage.To);

        var state = new AssetState(kind.Properties.Length) { ListeningSince = stage.From - TimeSpan.FromHours(26), Description = asset.Description, Version = 1 };
        var raised = 0;
        void Turn(Instant at, IReadOnlyList<Measurement>? heard)
        {
            var turn = new AssetTurn(kind, asset.Asset, state, at);
            if (heard is not null)
            {
                Observing.Decide(turn, new() { Source = "test", Measurements = [.. heard] }, TimeSpan.Zero);
            }

            Judging.Decide(turn);
            raised += at < stage.From ? 0 : turn.ConditionFacts.Count(f => f.Step == ConditionStep.Opened);
            turn.Finish();
        }

        var now = state.ListeningSince;
        foreach (var (at, heard) in said.Append((stage.To, [])))
        {
            while (Judging.NextDeadline(kind, state, now) is var next && next < at)
            {
                Turn(now = next > now ? next : new(now.Microseconds + 1), null);
            }

            if (at < stage.To)
            {
                Turn(now = at, heard);
            }
        }

        return raised;
    }
}
