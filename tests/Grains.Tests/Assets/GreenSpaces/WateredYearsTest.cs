using Beffroi.Twin;
using Beffroi.Twin.Simulation;
using CsCheck;
using Xunit;

namespace Beffroi.Assets.GreenSpaces;

/// <summary>Watered ground through virtual years.</summary>
public sealed class WateredYearsTest
{
    private const string Forbidden = "AP 1; 2027-06-01..2027-08-31; * crisis; * crisis * 0-24";
    private static readonly IrrigationZone Kind = new();
    private static readonly Climate Usual = new(7);
    private static readonly Instant Begin = LegalTime.At(new(2027, 4, 1), TimeOnly.MinValue);
    private static readonly Instant End = LegalTime.At(new(2027, 11, 1), TimeOnly.MinValue);

    private static readonly Gen<SimulatedAsset> Any = Gen.Select(Gen.Int[0, 4], Gen.Int[0, 3], Gen.Bool).Select((plant, soil, drips) => Zone(
        ("plants", Value.Of(ChoiceProperty<PlantType>.KeyOf((PlantType)plant))), ("soil", Value.Of(ChoiceProperty<SoilType>.KeyOf((SoilType)soil))), ("emitters", Value.Of(drips ? "drip" : "sprinkler"))));

    [Fact]
    public void It_is_what_the_zone_that_speaks_live_counts() => Any.Sample(asset =>
    {
        var cut = Begin + TimeSpan.FromHours(2345.6);
        double Index(Instant at) => Kind.Simulate(asset, at).Single(m => m.Property == "waterIndex").Value.Number;
        return Math.Abs(Pass(asset, Begin, cut)[WateredYears.Water] - (Index(cut) - Index(Begin))) < 0.002;
    }, iter: 8);

    [Fact]
    public void Stretches_of_any_lengths_add_up_to_the_same() => Gen.Select(Any, Gen.Long[0, 214 * 86_400].Array[0, 12]).Sample((asset, cuts) =>
    {
        Instant[] all = [Begin, .. cuts.Order().Select(c => Begin + TimeSpan.FromSeconds(c)), End];
        return Pass(asset, Begin, End).Zip(Pass(asset, all)).All(p => Math.Abs(p.First - p.Second) <= 1e-6 * Math.Max(1, p.First));
    }, iter: 30);

    [Fact]
    public void Where_it_is_warmer_more_is_needed() => Gen.Select(Any, Gen.Double[0.2, 4]).Sample((asset, warming) =>
        Pass(asset with { Climate = Usual with { Warming = warming } }, Begin, End)[WateredYears.Need] > Pass(asset, Begin, End)[WateredYears.Need], iter: 10);

    [Fact]
    public void An_order_saves_its_water_and_costs_days_of_thirst()
    {
        var (free, banned) = (Pass(Zone(), Begin, End), Pass(Zone(("droughtOrder", Value.Of(Forbidden))), Begin, End));
        Assert.True(banned[WateredYears.Water] < 0.8 * free[WateredYears.Water]);
        Assert.True(banned[WateredYears.Stressed] > free[WateredYears.Stressed] + 20);
        Assert.InRange(banned[WateredYears.Need] / free[WateredYears.Need], 0.9, 1.1);
        var exempt = Zone(("droughtOrder", Value.Of(Forbidden)), ("derogation", Value.Of("D-1")), ("derogationUntil", Value.Of(End)));
        Assert.Equal(free, Pass(exempt, Begin, End));
    }

    [Fact]
    public void A_policy_shows_in_water_and_thirst()
    {
        var usual = Pass(Zone(), Begin, End);
        var later = LegalTime.At(new(2033, 11, 1), TimeOnly.MinValue);
        Assert.True(Pass(Zone(("leftDry", Value.Of(10))), Begin, later)[WateredYears.Water] < Pass(Zone(), Begin, later)[WateredYears.Water]);
        Assert.True(Pass(Zone(("efficiency", Value.Of(90))), Begin, End)[WateredYears.Water] < 0.9 * usual[WateredYears.Water]);
        Assert.True(Pass(Zone(("skipRain", Value.Of(3))), Begin, End)[WateredYears.Water] <= usual[WateredYears.Water]);
        Assert.True(Pass(Zone(("allowedDepletion", Value.Of(80))), Begin, End)[WateredYears.Stressed] > usual[WateredYears.Stressed]);
        Assert.Equal(0, Pass(Zone(("drained", Value.Of(true))), Begin, End)[WateredYears.Water]);
        var timed = Pass(Zone(("timerDepth", Value.Of(6)), ("timerDays", Value.Of(2))), Begin, End);
        Assert.Equal(214 / 2 * 0.006 * 500, timed[WateredYears.Water], 3.1);
    }

    [Fact]
    public void A_valve_that_is_commanded_gives_what_it_throws_and_one_that_is_shut_gives_nothing()
    {
        var (open, shut) = (Commanded(true), Commanded(false));
        Assert.Equal(0, Pass(shut, Begin, End)[WateredYears.Water]);
        Assert.Equal(0.010 * 500 * 3, Pass(open, Begin, Begin + TimeSpan.FromHours(3))[WateredYears.Water], 9);
    }

    private static SimulatedAsset Commanded(bool open) => Zone() with { Commanded = new Dictionary<string, Value> { ["valve"] = Value.Of(open) } };

    private static double[] Pass(SimulatedAsset asset, params Instant[] cuts)
    {
        var (years, flows) = (new WateredYears(asset), new double[3]);
        for (var i = 1; i < cuts.Length; i++)
        {
            years.Pass(asset, cuts[i - 1], cuts[i], flows);
        }

        return flows;
    }

    private static SimulatedAsset Zone(params (string Name, Value Value)[] more) => new(AssetId.Of("irrigation-zone", "I-1"), new()
    {
        Place = new(4.36, 48.96),
        Attributes = new Dictionary<string, Value>
        {
            ["plants"] = Value.Of("turf"), ["soil"] = Value.Of("loam"), ["area"] = Value.Of(500), ["emitters"] = Value.Of("sprinkler"), ["precipitationRate"] = Value.Of(10),
        }.Concat(more.Select(m => KeyValuePair.Create(m.Name, m.Value))).GroupBy(p => p.Key).ToDictionary(g => g.Key, g => g.Last().Value),
    }, 7, 0) { Climate = Usual };
}
