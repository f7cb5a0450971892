using Beffroi.City;
using Beffroi.Inventory;
using Beffroi.Language;
using Beffroi.Parameters;
using Beffroi.Work;

namespace Beffroi.Api;

/// <summary>Tells of citizens' reports in the shapes of the API.</summary>
internal static class ReportTelling
{
    private const double Near = 50;
    private const int MostNear = 10;
    private const double MetresOfDegree = 111_195;

    public static string StateOf(CitizenReport report, WorkState? work) => report.State switch
    {
        ReportState.Received => "received",
        ReportState.Declined => "declined",
        _ => work switch
        {
            WorkState.Planned or WorkState.Assigned => "planned",
            WorkState.EnRoute or WorkState.OnSite or WorkState.Suspended => "under-way",
            WorkState.Done or WorkState.Controlled or WorkState.Closed => "done",
            WorkState.Cancelled => "declined",
            _ => "accepted",
        },
    };

    public static string Sentence(string state, Tongue tongue) => Sentences.Say(tongue, "report-state." + state);

    /// <summary>For whoever has the reference: how far it is, and nothing that was written.</summary>
    public static ReportTold Told(CitizenReport report, WorkState? work, Tongue tongue)
    {
        var state = StateOf(report, work);
        return new() { Reference = report.Reference, Kind = report.Kind, State = state, Sentence = Sentence(state, tongue), At = report.At, UpdatedAt = report.UpdatedAt, Told = report.Told };
    }

    public static ReportRow Row(CitizenReport report, WorkState? work, CityIndex city, Tongue tongue)
    {
        var state = StateOf(report, work);
        return new()
        {
            Reference = report.Reference, Kind = report.Kind, State = state, Sentence = Sentence(state, tongue), At = report.At, UpdatedAt = report.UpdatedAt, Told = report.Told, Text = report.Text,
            Place = [report.Place.Longitude, report.Place.Latitude], Asset = report.Asset?.ToString(), Nearby = Nearby(report, city), Order = report.Order,
            Photo = report.Photo is { } photo ? new(photo.Hash, photo.TakenAt, photo.Reference) : null,
        };
    }

    private static List<string> Nearby(CitizenReport report, CityIndex city)
    {
        var (north, east) = (Near / MetresOfDegree, Near / MetresOfDegree / Math.Max(0.01, Math.Cos(report.Place.Latitude / 180 * Math.PI)));
        List<(double Metres, string Asset)> found = [];
        city.Assets.Places.Within(new Box(report.Place.Longitude - east, report.Place.Latitude - north, report.Place.Longitude + east, report.Place.Latitude + north), row =>
        {
            if ((report.Kind == ReportRoutes.Other || row.Department == report.Kind) && Metres(report.Place, row.Place!.Value) is <= Near and var metres)
            {
                found.Add((metres, row.Asset.ToString()));
            }
        });
        return [.. found.Order().Take(MostNear).Select(one => one.Asset)];
    }

    // Over fifty metres the ground is flat.
    private static double Metres(Place a, Place b)
    {
        var (north, east) = ((a.Latitude - b.Latitude) * MetresOfDegree, (a.Longitude - b.Longitude) * MetresOfDegree * Math.Cos(a.Latitude / 180 * Math.PI));
        return Math.Sqrt((north * north) + (east * east));
    }
}
