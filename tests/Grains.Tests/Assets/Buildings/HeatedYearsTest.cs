using Beffroi.Twin;
using Beffroi.Twin.Simulation;
using CsCheck;
using Xunit;

namespace Beffroi.Assets.Buildings;

/// <summary>Buildings through virtual years.</summary>
public sealed class HeatedYearsTest
{
    private static readonly Building Kind = new();
    private static readonly Instant Begin = LegalTime.At(new(2027, 1, 1), TimeOnly.MinValue);
    private static readonly Instant End = LegalTime.At(new(2028, 1, 1), TimeOnly.MinValue);

    private static readonly Climate Usual = new(7);
    private static readonly Instant Spring = LegalTime.At(new(2027, 4, 1), TimeOnly.MinValue);

    private static readonly Gen<SimulatedAsset> Any =
        Gen.Select(Gen.Int[0, 8], Gen.Int[1900, 2020], Gen.Int[200, 4000], Gen.ULong[1, 50]).Select((use, built, area, seed) => Some((BuildingUse)use, built, area, seed));

    [Fact]
    public void It_is_the_law_of_the_building_that_speaks_live()
    {
        var asset = Some(BuildingUse.School, 1970, 2000, 7);
        var (days, heat) = (new HeatedDays(asset), Pass(asset, Begin, Begin + TimeSpan.FromDays(1))[HeatedYears.Heat]);
        var hours = Enumerable.Range(0, 24).Sum(hour => days.At(Begin + TimeSpan.FromHours(hour)).Heat / 1000);
        Assert.InRange(heat / hours, 0.999, 1.001);
    }

    [Theory]
    [InlineData(BuildingUse.Office, 1970, 0.8, 1.1)]
    [InlineData(BuildingUse.School, 1900, 0.8, 1.1)]
    [InlineData(BuildingUse.School, 2015, 0.8, 1.1)]
    [InlineData(BuildingUse.Culture, 1990, 0.8, 1.1)]
    [InlineData(BuildingUse.Sports, 1950, 0.8, 1.1)]
    [InlineData(BuildingUse.Pool, 1980, 2, 3)]
    public void Over_a_year_its_gas_is_near_what_its_simulated_meter_counts_by_degree_days(BuildingUse use, int built, double least, double most)
    {
        var asset = Some(use, built, 2000, 7);
        var counted = GasIndex(asset, End) - GasIndex(asset, Begin);
        var flows = Pass(asset, Begin, End);
        Assert.InRange(flows[HeatedYears.Gas] / counted, least, most);
    }

    [Fact]
    public void Stretches_of_any_lengths_add_up_to_the_same() => Gen.Select(Any, Gen.Long[0, 89 * 86_400].Array[0, 12]).Sample((asset, cuts) =>
    {
        Instant[] all = [Begin, .. cuts.Order().Select(c => Begin + TimeSpan.FromSeconds(c)), Spring];
        var (whole, parts) = (Pass(asset, Begin, Spring), Pass(asset, all));
        return whole.Zip(parts).All(p => Math.Abs(p.First - p.Second) <= 1e-6 * Math.Max(1, p.First));
    }, iter: 40);

    [Fact]
    public void Where_it_is_warmer_less_is_heated() => Gen.Select(Any, Gen.Double[0.1, 5]).Sample((asset, warming) =>
    {
        var (usual, warmer) = (Pass(asset, Begin, Spring), Pass(asset with { Climate = Usual with { Warming = warming } }, Begin, Spring));
        return warmer[HeatedYears.Heat] <= usual[HeatedYears.Heat] && warmer[HeatedYears.Electricity] == usual[HeatedYears.Electricity];
    }, iter: 8);

    [Fact]
    public void A_lower_set_point_takes_no_more_heat_and_gives_no_more_comfort() => Gen.Select(Any, Gen.Double[10, 19], Gen.Double[10, 19]).Sample((asset, one, other) =>
    {
        var (lower, higher) = (Pass(Commanded(asset, Math.Min(one, other)), Begin, Spring), Pass(Commanded(asset, Math.Max(one, other)), Begin, Spring));
        return lower[HeatedYears.Heat] <= higher[HeatedYears.Heat] && lower[HeatedYears.Comfortable] <= higher[HeatedYears.Comfortable] && lower[HeatedYears.Occupied] == higher[HeatedYears.Occupied];
    }, iter: 40);

    [Fact]
    public void A_degree_less_by_day_is_some_percent_of_its_heat()
    {
        var (usual, cooler) = (Heat(), Heat(("occupiedSetPoint", Value.Of(18.2)), ("emptySetPoint", Value.Of(15))));
        Assert.InRange(1 - (cooler / usual), 0.05, 0.15);
    }

    [Fact]
    public void It_answers_to_walls_hours_and_supply()
    {
        var usual = Heat();
        Assert.InRange(Heat(("heatTransfer", Value.Of(0.6))), 0, 0.6 * usual);
        Assert.True(Heat(("hours", Value.Of("mo-fr 09:00-12:00"))) < 0.9 * usual);
        var pump = Pass(Some(BuildingUse.Office, 1970, 2000, 7, ("heatedBy", Value.Of("electricity")), ("heatingEfficiency", Value.Of(300))), Begin, End);
        var gas = Pass(Some(BuildingUse.Office, 1970, 2000, 7), Begin, End);
        Assert.Equal((0, gas[HeatedYears.Heat]), (pump[HeatedYears.Gas], pump[HeatedYears.Heat]));
        Assert.Equal((gas[HeatedYears.Heat] / 3) + (2000 * 0.02 * 365), pump[HeatedYears.Electricity] - gas[HeatedYears.Electricity], 1e-3 * gas[HeatedYears.Heat]);
    }

    private static double Heat(params (string Name, Value Value)[] more) => Pass(Some(BuildingUse.Office, 1970, 2000, 7, more), Begin, End)[HeatedYears.Heat];

    private static SimulatedAsset Commanded(SimulatedAsset asset, double setPoint) => asset with { Commanded = new Dictionary<string, Value> { ["heatingSetPoint"] = Value.Of(setPoint) } };

    private static double[] Pass(SimulatedAsset asset, params Instant[] cuts)
    {
        var (years, flows) = (new HeatedYears(asset), new double[6]);
        for (var i = 1; i < cuts.Length; i++)
        {
            years.Pass(asset, cuts[i - 1], cuts[i], flows);
        }

        return flows;
    }

    private static double GasIndex(SimulatedAsset asset, Instant at) => Kind.Simulate(asset, at).Single(m => m.Property == "gasIndex").Value.Number;

    private static SimulatedAsset Some(BuildingUse use, int built, double area, ulong seed, params (string Name, Value Value)[] more) => new(AssetId.Of("building", "B-1"), new()
    {
        Place = new(4.36, 48.96),
        Attributes = new Dictionary<string, Value>(more.Select(m => KeyValuePair.Create(m.Name, m.Value))) { ["area"] = Value.Of(area), ["use"] = Value.Of(ChoiceProperty<BuildingUse>.KeyOf(use)), ["builtYear"] = Value.Of(built) },
    }, seed, 0) { Climate = Usual };
}
