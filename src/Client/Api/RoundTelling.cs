using Beffroi.Inventory;
using Beffroi.Language;
using Beffroi.Routing;
using Beffroi.Twin;

namespace Beffroi.Api;

/// <summary>Tells rounds in the reader's language.</summary>
internal sealed class RoundTelling(KindEntry kind, Tongue tongue)
{
    public RoundShape Of(RoundPlan plan) => new(
        "FeatureCollection",
        plan.Day,
        plan.Start,
        Of(plan.Terms),
        [.. plan.Loads.Select(Of)],
        [.. plan.Unknown.Select(asset => asset.ToString())],
        [.. plan.Loads.SelectMany(load => load.Trips.SelectMany((trip, i) => Features(plan.Terms, load, trip, i + 1)))]);

    private static RoundTermsShape Of(RoundTerms terms) => new(
        Point(terms.Depot), Point(terms.Tip), terms.VehicleVolume, terms.VehicleMass, terms.Shift.TotalHours, terms.Speed, terms.Detour, terms.TipTime.TotalMinutes);

    private RoundLoadShape Of(LoadPlan load)
    {
        var stops = load.Trips.Sum(trip => trip.Stops.Length);
        return new(
            load.Load,
            NameOf(load.Load),
            stops,
            load.Trips.Length,
            load.Vehicles,
            Km(load.Metres),
            Math.Round(load.Mass),
            Math.Round(load.Volume, 2),
            Ratio(load.Mass, load.Metres),
            Km(load.Savings),
            Km(load.LowerBound),
            new(load.Fixed.Stops, load.Fixed.Trips, Km(load.Fixed.Metres), Math.Round(load.Fixed.Mass), Ratio(load.Fixed.Mass, load.Fixed.Metres)),
            new(load.Fixed.Stops - stops, load.Fixed.Trips - load.Trips.Length, Km(load.Fixed.Metres - load.Metres)),
            [.. load.Unserved.Select(u => new UnservedShape(u.Asset.ToString(), u.Code, Sentences.Say(tongue, "round." + u.Code)))]);
    }

    private IEnumerable<RoundFeature> Features(RoundTerms terms, LoadPlan load, Trip trip, int number)
    {
        double[][] line = [Point(terms.Depot), .. trip.Stops.Select(stop => Point(stop.Place)), Point(terms.Tip), Point(terms.Depot)];
        yield return new(new("LineString", line), new()
        {
            Form = "trip", Load = load.Load, Trip = number, Vehicle = trip.Vehicle, Kg = Math.Round(trip.Mass), M3 = Math.Round(trip.Volume, 2), Km = Km(trip.Metres), Start = trip.Start, End = trip.End,
        });
        for (var i = 0; i < trip.Stops.Length; i++)
        {
            var stop = trip.Stops[i];
            yield return new(new("Point", Point(stop.Place)), new()
            {
                Form = "stop",
                Load = load.Load,
                Trip = number,
                Vehicle = trip.Vehicle,
                Order = i + 1,
                Asset = stop.Asset.ToString(),
                Arrival = stop.Arrival,
                Kg = Math.Round(stop.Mass),
                M3 = Math.Round(stop.Volume, 2),
                Reason = stop.Reason,
                Why = Sentences.Find(tongue, "round." + stop.Reason) ?? stop.Reason,
            });
        }
    }

    /// <summary>As the kind calls that choice, whatever the property or attribute it is one of.</summary>
    private string NameOf(string load) =>
        kind.Texts.GetValueOrDefault(tongue.Code)?.FirstOrDefault(text => text.Key.StartsWith("choice.", StringComparison.Ordinal) && text.Key.EndsWith('.' + load, StringComparison.Ordinal)).Value ?? load;

    private static double[] Point(Place place) => [place.Longitude, place.Latitude];

    private static double Km(double metres) => Math.Round(metres / 1000, 2);

    private static double? Ratio(double mass, double metres) => metres > 0 ? Math.Round(mass / (metres / 1000), 1) : null;
}
