using Beffroi.Inventory;
using Beffroi.Twin;

namespace Beffroi.Routing;

/// <summary>Rounds of a day: for each load the trips, what they cost, and what a round that stops everywhere would have cost.</summary>
/// <param name="Unknown">Assets of the scope that cannot say what a round would find there.</param>
[GenerateSerializer, Immutable, Alias("RoundPlan")]
public sealed record RoundPlan(
    [property: Id(0)] DateOnly Day,
    [property: Id(1)] Instant Start,
    [property: Id(2)] RoundTerms Terms,
    [property: Id(3)] LoadPlan[] Loads,
    [property: Id(4)] AssetId[] Unknown);

/// <param name="Metres">Driven in all trips.</param>
/// <param name="Savings">Metres of the start that was improved upon.</param>
/// <param name="LowerBound">Metres below which no plan for these stops can be.</param>
/// <param name="Fixed">The round that stops at every known asset of the load, needed or not.</param>
[GenerateSerializer, Immutable, Alias("LoadPlan")]
public sealed record LoadPlan(
    [property: Id(0)] string Load,
    [property: Id(1)] Trip[] Trips,
    [property: Id(2)] int Vehicles,
    [property: Id(3)] double Metres,
    [property: Id(4)] double Mass,
    [property: Id(5)] double Volume,
    [property: Id(6)] double Savings,
    [property: Id(7)] double LowerBound,
    [property: Id(8)] FixedRound Fixed,
    [property: Id(9)] Unserved[] Unserved);

/// <param name="Vehicle">Trips of one number are driven one after the other, within a shift.</param>
[GenerateSerializer, Immutable, Alias("RoundTrip")]
public sealed record Trip(
    [property: Id(0)] int Vehicle,
    [property: Id(1)] Instant Start,
    [property: Id(2)] Instant End,
    [property: Id(3)] double Metres,
    [property: Id(4)] double Mass,
    [property: Id(5)] double Volume,
    [property: Id(6)] TripStop[] Stops);

[GenerateSerializer, Immutable, Alias("TripStop")]
public sealed record TripStop(
    [property: Id(0)] AssetId Asset,
    [property: Id(1)] Place Place,
    [property: Id(2)] Instant Arrival,
    [property: Id(3)] double Mass,
    [property: Id(4)] double Volume,
    [property: Id(5)] string Reason);

[GenerateSerializer, Immutable, Alias("FixedRound")]
public sealed record FixedRound(
    [property: Id(0)] int Stops,
    [property: Id(1)] int Trips,
    [property: Id(2)] double Metres,
    [property: Id(3)] double Mass);

/// <param name="Code"><c>too-much</c> for one vehicle, or <c>too-far</c> for a shift.</param>
[GenerateSerializer, Immutable, Alias("UnservedStop")]
public sealed record Unserved([property: Id(0)] AssetId Asset, [property: Id(1)] string Code);
