using Beffroi.Inventory;
using Beffroi.Twin;
using CsCheck;

namespace Beffroi.Routing;

/// <summary>Stops around a town, and what they are driven with.</summary>
internal static class SomeRound
{
    public static readonly Instant Start = new(1_790_000_000_000_000);

    public static readonly RoundTerms Terms = new()
    {
        Depot = new(4.36, 48.95),
        Tip = new(4.31, 49.0),
        VehicleVolume = 20,
        VehicleMass = 9_000,
        Shift = TimeSpan.FromHours(7),
        Speed = 25,
        Detour = 1.3,
        TipTime = TimeSpan.FromMinutes(15),
    };

    private static readonly Gen<(double Longitude, double Latitude, double Volume, double Mass, bool Wanted)> One =
        Gen.Select(Gen.Double[4.25, 4.5], Gen.Double[48.85, 49.05], Gen.Double[0, 6], Gen.Double[0, 2_500], Gen.Bool);

    public static Gen<Stop[]> Stops(int most) => One.Array[0, most].Select(all => all.Select((s, i) => At($"D-{i:000}", s.Longitude, s.Latitude, s.Volume, s.Mass, s.Wanted)).ToArray());

    public static Stop At(string key, double longitude, double latitude, double volume = 1, double mass = 100, bool wanted = true) => new(AssetId.Of("container", key), new(longitude, latitude), new()
    {
        Load = "glass",
        Volume = volume,
        Mass = mass,
        Service = TimeSpan.FromMinutes(4),
        Reason = wanted ? StopReasons.Full : null,
    });

    public static LoadPlan Plan(IEnumerable<Stop> stops, RoundTerms? terms = null, RoadMatrix? roads = null) => RoundPlanner.Plan("glass", stops, terms ?? Terms, roads, Start);
}
