using Beffroi.Control;
using Beffroi.Inventory;
using Beffroi.Rules.Reading;
using Beffroi.Twin;

namespace Beffroi.Rules;

/// <summary>Every rule that ships, as it should fire and as it should not.</summary>
public sealed class ExampleTests
{
    private static readonly Instant Night = RuleBench.At("2026-11-16T22:30:00Z");
    private static readonly Instant Evening = RuleBench.At("2026-11-16T18:00:00Z");
    private static readonly Instant Noon = RuleBench.At("2026-06-15T10:00:00Z");

    private static readonly Dictionary<string, Value> Lamp = new() { ["maxPower"] = Value.Of(60), ["controlMode"] = Value.Of("point") };
    private static readonly Dictionary<string, Value> School = new() { ["use"] = Value.Of("school"), ["area"] = Value.Of(900) };
    private static readonly Dictionary<string, Value> Spaces = new() { ["capacity"] = Value.Of(200) };

    /// <summary>Of each example, a story in which it fires once and one in which it does not.</summary>
    private static readonly Dictionary<string, (Action<RuleBench> Fires, Action<RuleBench> Rests, Instant At, Dictionary<string, Value>? Attributes)> Stories = new()
    {
        ["presence-boost-neighbours"] = (b => b.Reads(("presence", false)).Reads(("presence", true)).Reads(("presence", true)), b => b.Reads(("presence", false)), Night, Lamp),
        ["feeder-outage-inferred"] = (b => Feed(b, false).Passes(6), b => Feed(Feed(b, false).Passes(3), true).Passes(30), Night, Lamp),
        ["day-burner"] = (b => b.Keeps(45, ("power", 50)), b => b.Keeps(25, ("power", 50)).Keeps(30, ("power", 1)), Noon, Lamp),
        ["car-park-full-sign"] = (b => b.Reads(("occupied", 198)).Reads(("occupied", 190)).Reads(("occupied", 199)), b => b.Reads(("occupied", 193)), Noon, Spaces),
        ["co2-ventilation"] = (b => b.Keeps(20, ("co2", 1200)).Keeps(20, ("co2", 900)).Keeps(10, ("co2", 1100)), b => b.Keeps(4, ("co2", 1200)).Keeps(3, ("co2", 700)).Keeps(20, ("co2", 700)), Noon, School),
        ["frost-irrigation-lock"] = (b => b.Keeps(30, ("temperature", -1)).Keeps(10, ("temperature", 5)).Keeps(30, ("temperature", -1)), b => b.Keeps(10, ("temperature", -1)).Keeps(10, ("temperature", 5)), Night, null),
        ["window-open-heating"] = (b => b.Keeps(15, ("windowOpen", true), ("heatingOn", true)), b => b.Keeps(60, ("windowOpen", true), ("heatingOn", false)), Noon, School),
        ["leak-at-night"] = (b => b.Keeps(70, ("waterFlow", 0.2)), b => b.Keeps(40, ("waterFlow", 0.2)).Keeps(60, ("waterFlow", 0)), Night, School),
        ["silent-luminaire"] = (b => b.Reads(("level", 100)).Passes(7 * 60), b => b.Keeps(7 * 60, ("level", 100)), Noon, Lamp),
        ["cabinet-door-at-night"] = (b => b.Reads(("doorOpen", false)).Reads(("doorOpen", true)), b => b.Reads(("doorOpen", false)), Night, null),
        ["overvoltage"] = (b => b.Keeps(20, ("voltage", 252)).Keeps(5, ("voltage", 247)).Keeps(15, ("voltage", 252)), b => b.Keeps(5, ("voltage", 252)).Keeps(20, ("voltage", 230)), Noon, Lamp),
        ["hot-driver"] = (b => b.Keeps(10, ("temperature", 95)), b => b.Keeps(60, ("temperature", 85)), Night, Lamp),
        ["school-evening"] = (b => b.Passes(24 * 60), b => b.Passes(6 * 60), Noon, School),
        ["cold-morning"] = (b => b.Passes(5.5 * 60).Reads(("indoorTemperature", 14)).Passes(60), b => b.Passes(5.5 * 60).Reads(("indoorTemperature", 18)).Passes(60), Night, School),
        ["noise-at-night"] = (b => b.Keeps(20, ("noise", 80)).Keeps(20, ("noise", 50)).Keeps(20, ("noise", 80)), b => b.Keeps(10, ("noise", 80)).Keeps(20, ("noise", 50)), Night, null),
        ["air-alert"] = (b => b.Keeps(75, ("no2", 190)), b => b.Keeps(300, ("no2", 170)), Noon, null),
        ["junction-dark"] = (b => b.Reads(("mode", "normal")).Reads(("mode", "dark")).Reads(("mode", "dark")), b => b.Reads(("mode", "all-red")), Noon, null),
        ["camera-not-recording"] = (b => b.Keeps(15, ("online", true), ("recording", false)), b => b.Keeps(60, ("online", false), ("recording", false)), Noon, null),
        ["parking-battery"] = (b => b.Reads(("battery", 14)).Reads(("battery", 20)).Reads(("battery", 13)), b => b.Reads(("battery", 16)), Noon, null),
        ["dark-district"] = (b => b.Sums(30).Passes(6).Sums(15).Passes(6).Sums(25).Passes(6), b => b.Sums(30).Passes(3).Sums(5).Passes(9), Evening, null),
        ["relief-car-park"] = (b => b.Sums(40).Passes(5).Sums(80).Passes(5).Sums(40).Passes(5), b => b.Sums(60).Passes(9), Noon, Spaces),
        ["contactor-at-sunrise"] = (b => b.Passes(8.5 * 60).Reads(("contactor", true)).Passes(120), b => b.Passes(8.5 * 60).Reads(("contactor", false)).Passes(120), Night, null),
    };

    public static TheoryData<string> Ids => [.. RuleExamples.Texts().Select(e => e.Id)];

    [Fact]
    public void Each_has_its_stories() => Assert.Equal(Stories.Keys.Order(StringComparer.Ordinal), RuleExamples.Texts().Select(e => e.Id).Order(StringComparer.Ordinal));

    [Theory, MemberData(nameof(Ids))]
    public void It_is_a_rule_without_remarks_in_both_languages(string id)
    {
        var reading = RuleReader.Read(RuleBench.Example(id), RuleBench.Catalogue);
        Assert.Empty(reading.Diagnostics);
        Assert.NotEqual(reading.Document!.Title.English, reading.Document.Title.French);
        Assert.NotEqual(reading.Document.Sentence!.English, reading.Document.Sentence.French);
        Assert.DoesNotContain(" :", reading.Document.Sentence.French);
    }

    [Theory, MemberData(nameof(Ids))]
    public void It_fires_once_when_it_should(string id)
    {
        var (fires, _, at, attributes) = Stories[id];
        var bench = new RuleBench(at, RuleBench.Example(id)).Described(attributes, ["head", "relief"]);
        fires(bench);
        var firing = Assert.Single(bench.Firings);
        Assert.All(firing.Actions, a => Assert.DoesNotContain("refused", a));
        Assert.DoesNotContain(firing.Actions, a => a.Contains("unknown-", StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(Ids))]
    public void It_rests_when_it_should(string id)
    {
        var (_, rests, at, attributes) = Stories[id];
        var bench = new RuleBench(at, RuleBench.Example(id)).Described(attributes, ["head", "relief"]);
        rests(bench);
        Assert.Empty(bench.Firings);
    }

    [Fact]
    public void Presence_commands_the_lamp_and_its_neighbours_for_three_minutes()
    {
        AssetId[] near = [AssetId.Of("luminaire", "A-2"), AssetId.Of("luminaire", "A-3")];
        var bench = new RuleBench(Night, RuleBench.Example("presence-boost-neighbours")) { Neighbourhood = new Fixed(near) }.Described(Lamp);
        bench.Reads(("presence", true));

        Assert.Equal(near, bench.Effects.Where(e => e.Content.Form == EffectForm.Command).Select(e => e.Target));
        var asked = bench.Effects.First(e => e.Content.Form == EffectForm.Command).Content.Command!;
        Assert.Equal(("level", ControlSlot.Rule, "rule/r1", 100.0), (asked.Control, asked.Slot, asked.Source, asked.Value.Number));
        Assert.Equal(bench.Now + TimeSpan.FromMinutes(3), asked.Expiry);
        Assert.Equal(("r1", 1, "presence"), (asked.Cause.Rule, asked.Cause.RuleVersion, asked.Cause.Trigger!.Property));
        Assert.Equal(3, bench.Firings[0].Commands);
        Assert.NotNull(bench.State.Controls);
    }

    [Fact]
    public void The_sign_is_given_back_when_the_car_park_empties()
    {
        var bench = new RuleBench(Noon, RuleBench.Example("car-park-full-sign")).Described(Spaces);
        Assert.Single(bench.Reads(("occupied", 198)).State.Controls!.SelectMany(c => c.Entries));
        Assert.Empty(bench.Reads(("occupied", 150)).State.Controls!.SelectMany(c => c.Entries));
    }

    private static RuleBench Feed(RuleBench bench, bool fed)
    {
        bench.Turn(turn => Receiving.Decide(turn, new(AssetId.Of("cabinet", "C-1"), bench.State.Version + 1, 0, new()
        {
            Form = EffectForm.Tell, Name = "supply", Value = Value.Of(fed), Quality = Quality.Inferred, At = bench.Now,
        })), bench.Now);
        return bench;
    }

    private sealed class Fixed(AssetId[] near) : INeighbourhood
    {
        public IReadOnlyList<AssetId> Near(RuleTargets.Neighbours wanted, AssetId self, Place place) => near;
    }
}
