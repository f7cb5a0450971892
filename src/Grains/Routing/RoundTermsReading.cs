using Beffroi.Inventory;
using Beffroi.Twin;

namespace Beffroi.Routing;

/// <summary>What rounds are driven with, of what was asked and of what is set.</summary>
internal static class RoundTermsReading
{
    public static RoundTerms? Of(RoundQuestion asked, RoutingOptions set) =>
        (asked.Depot ?? PlaceOf(set.Depot)) is not { } depot ? null : new()
        {
            Depot = depot,
            Tip = asked.Tip ?? PlaceOf(set.Tip) ?? depot,
            VehicleVolume = asked.VehicleVolume ?? set.VehicleVolume,
            VehicleMass = asked.VehicleMass ?? set.VehicleMass,
            Shift = asked.Shift ?? set.Shift,
            Speed = asked.Speed ?? set.Speed,
            Detour = asked.Detour ?? set.Detour,
            TipTime = set.TipTime,
        };

    /// <summary>What nobody could drive with, by the limits of the settings; null when all is well.</summary>
    public static Outcome? Fault(RoundTerms terms) =>
        !IsOnEarth(terms.Depot) || !IsOnEarth(terms.Tip) ? Wrong()
        : terms.VehicleVolume is >= 0.1 and <= 200 && terms.VehicleMass is >= 1 and <= 50_000 && terms.Speed is >= 1 and <= 130 && terms.Detour is >= 1 and <= 5
            && terms.Shift >= TimeSpan.FromMinutes(30) && terms.Shift <= TimeSpan.FromHours(12) ? null
        : Wrong();

    private static Outcome Wrong() => Outcome.Refused(
        "bad-terms",
        "Nobody can drive these rounds: a place, a vehicle, a speed or a shift is out of range.",
        "Places are degrees; a vehicle holds 0.1 to 200 m³ and 1 to 50,000 kg, drives at 1 to 130 km/h on streets 1 to 5 times as long as the line, and a shift takes 0.5 to 12 hours.");

    private static bool IsOnEarth(Place place) => place is { Longitude: >= -180 and <= 180, Latitude: >= -90 and <= 90 };

    private static Place? PlaceOf(double[]? point) => point is [var longitude, var latitude] ? new(longitude, latitude) : null;
}
