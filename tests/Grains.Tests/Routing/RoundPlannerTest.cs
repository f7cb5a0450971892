using Beffroi.Twin;
using CsCheck;
using Xunit;

namespace Beffroi.Routing;

public sealed class RoundPlannerTest
{
    [Fact]
    public void Every_stop_that_is_wanted_is_driven_to_once_and_no_other() => SomeRound.Stops(60).Sample(stops =>
    {
        var plan = SomeRound.Plan(stops);

        Assert.Equal(
            stops.Where(s => s.Demand.Reason is not null).Select(s => s.Asset).Order(ById),
            plan.Trips.SelectMany(t => t.Stops).Select(s => s.Asset).Concat(plan.Unserved.Select(u => u.Asset)).Order(ById));
    }, iter: 200);

    [Fact]
    public void No_vehicle_carries_more_than_it_may_and_nobody_works_longer_than_a_shift() => SomeRound.Stops(60).Sample(stops =>
    {
        var plan = SomeRound.Plan(stops);
        var demands = stops.ToDictionary(s => s.Asset, s => s.Demand);

        Assert.All(plan.Trips, trip =>
        {
            Assert.InRange(trip.Stops.Sum(s => demands[s.Asset].Volume), 0, SomeRound.Terms.VehicleVolume + 1e-6);
            Assert.InRange(trip.Stops.Sum(s => demands[s.Asset].Mass), 0, SomeRound.Terms.VehicleMass + 1e-6);
        });
        Assert.All(plan.Trips.GroupBy(t => t.Vehicle), vehicle =>
        {
            Assert.InRange(vehicle.Sum(t => (t.End - t.Start).TotalHours), 0, 7);
            Assert.True(vehicle.Zip(vehicle.Skip(1)).All(pair => pair.First.End == pair.Second.Start));
        });
    }, iter: 200);

    [Fact]
    public void It_is_never_longer_than_its_start_nor_shorter_than_any_plan_can_be() => SomeRound.Stops(40).Sample(stops =>
    {
        var plan = SomeRound.Plan(stops);

        Assert.True(plan.Metres <= plan.Savings + 1e-6, $"{plan.Metres} m, begun with {plan.Savings} m");
        Assert.True(plan.Metres >= plan.LowerBound - 1e-6, $"{plan.Metres} m, at least {plan.LowerBound} m");
        Assert.Equal(plan.Trips.Sum(Driven), plan.Metres, 3);
    }, iter: 200);

    [Fact]
    public void The_order_in_which_stops_are_told_does_not_matter() => Gen.Select(SomeRound.Stops(40), Gen.Int[0, 1_000]).Sample((stops, turn) =>
    {
        var turned = stops.Skip(turn % (stops.Length + 1)).Concat(stops.Take(turn % (stops.Length + 1))).Reverse();

        Assert.Equal(Told(SomeRound.Plan(stops)), Told(SomeRound.Plan(turned)));
    }, iter: 100);

    [Fact]
    public void Of_few_stops_it_is_near_the_best_of_all_orders() => SomeRound.Stops(6).Sample(stops =>
    {
        var few = stops.Select(s => s with { Demand = s.Demand with { Reason = StopReasons.Full } }).ToArray();
        var roomy = SomeRound.Terms with { VehicleVolume = 100, VehicleMass = 50_000, Shift = TimeSpan.FromHours(12) };
        var plan = SomeRound.Plan(few, roomy);
        var best = Orders([.. few]).Select(order => Driven(roomy, order)).DefaultIfEmpty(0).Min();

        Assert.InRange(plan.Metres, best - 1e-3, (best * 1.15) + 1);
    }, iter: 100);

    [Fact]
    public void What_no_vehicle_holds_and_no_shift_reaches_is_told()
    {
        var plan = SomeRound.Plan([SomeRound.At("heavy", 4.36, 48.96, mass: 9_001), SomeRound.At("far", 9, 48.96), SomeRound.At("near", 4.37, 48.96)]);

        Assert.Equal([("far", "too-far"), ("heavy", "too-much")], plan.Unserved.Select(u => (u.Asset.Key, u.Code)));
        Assert.Equal(["near"], plan.Trips.SelectMany(t => t.Stops).Select(s => s.Asset.Key));
    }

    [Fact]
    public void A_round_that_stops_everywhere_is_there_to_compare()
    {
        var plan = SomeRound.Plan([SomeRound.At("full", 4.36, 48.96), SomeRound.At("empty", 4.4, 48.9, wanted: false)]);

        Assert.Equal((2, 1), (plan.Fixed.Stops, plan.Fixed.Trips));
        Assert.True(plan.Fixed.Metres > plan.Metres);
        Assert.Equal((200, 100), (plan.Fixed.Mass, plan.Mass));
    }

    [Fact]
    public void Without_stops_nobody_drives()
    {
        var plan = SomeRound.Plan([]);

        Assert.Equal((0, 0.0, 0.0), (plan.Trips.Length, plan.Metres, plan.LowerBound));
    }

    [Fact]
    public void Two_hundred_stops_are_near_what_any_plan_needs()
    {
        var stops = Enumerable.Range(0, 200).Select(i => SomeRound.At($"D-{i:000}", 4.3 + (i % 20 * 0.008), 48.91 + (i / 20 * 0.009), volume: 1.1, mass: 200)).ToArray();

        var plan = SomeRound.Plan(stops);

        Assert.InRange(plan.Metres / plan.LowerBound, 1, 1.6);
        Assert.True(plan.Metres < plan.Savings);
    }

    [Fact]
    public void Roads_that_are_told_are_driven_by()
    {
        var (near, far) = (SomeRound.At("near", 4.36, 48.95), SomeRound.At("far", 4.36, 48.96));
        var roads = new RoadMatrix(["container/far", "depot", "tip", "container/near"], [[0, 100, 200, 50], [100, 0, 300, 4_000], [200, 300, 0, 10], [50, 4_000, 10, 0]]);

        var plan = SomeRound.Plan([near, far], roads: roads);

        Assert.Equal(["far", "near"], plan.Trips.Single().Stops.Select(s => s.Asset.Key));
        Assert.Equal(100 + 50 + 10 + 300, plan.Metres, 6);
        Assert.Null(Roads.Fault(roads, [near, far]));
    }

    private static IComparer<AssetId> ById { get; } = Comparer<AssetId>.Create((a, b) => string.CompareOrdinal(a.ToString(), b.ToString()));

    private static double Driven(Trip trip) => trip.Stops.Length == 0 ? 0 : Driven(SomeRound.Terms, [.. trip.Stops.Select(s => SomeRound.At(s.Asset.Key, s.Place.Longitude, s.Place.Latitude))]);

    private static double Driven(RoundTerms terms, IReadOnlyList<Stop> order)
    {
        Inventory.Place[] way = [terms.Depot, .. order.Select(s => s.Place), terms.Tip, terms.Depot];
        return order.Count == 0 ? 0 : way.Zip(way.Skip(1)).Sum(leg => terms.Detour * Roads.Line(leg.First, leg.Second));
    }

    private static IEnumerable<Stop[]> Orders(Stop[] stops) =>
        stops.Length <= 1 ? [stops] : stops.SelectMany(first => Orders([.. stops.Where(s => s != first)]).Select(rest => (Stop[])[first, .. rest]));

    private static string Told(LoadPlan plan) => string.Join('|', plan.Trips.Select(t => $"{t.Vehicle} {t.Start} {string.Join(',', t.Stops.Select(s => s.Asset.Key))}"));
}
