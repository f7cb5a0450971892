using System.Data.Common;
using System.Globalization;
using System.Text.Json;
using Beffroi.Work;

namespace Beffroi.Storage;

/// <summary>Questions about the register of citizens' reports, and its rows.</summary>
internal static class ReportQuery
{
    private const int MostRows = 1_000;
    private const double MetresOfDegree = 111_000;

    public static StoreQuery One(string reference) => new("SELECT body FROM citizen_report WHERE reference = @reference", ("@reference", reference));

    public static StoreQuery Find(ReportFilter filter)
    {
        var where = new Conditions();
        where.Add("@state", (int?)filter.State, "state = @state");
        where.Add("@kind", filter.Kind, "kind = @kind");
        where.Add("@since", filter.Since?.Microseconds, "updated >= @since");
        where.Add("@after", filter.After, "(at, reference) < (SELECT at, reference FROM citizen_report WHERE reference = @after)");
        if (filter.Near is { } near)
        {
            var north = filter.Metres / MetresOfDegree;
            var east = north / Math.Max(0.01, Math.Cos(near.Latitude / 180 * Math.PI));
            where.Add("@south", near.Latitude - north, "latitude >= @south");
            where.Add("@north", near.Latitude + north, "latitude <= @north");
            where.Add("@west", near.Longitude - east, "longitude >= @west");
            where.Add("@east", near.Longitude + east, "longitude <= @east");
        }

        var limit = Math.Clamp(filter.Limit, 0, MostRows).ToString(CultureInfo.InvariantCulture);
        return where.Of("SELECT body FROM citizen_report", $"ORDER BY at DESC, reference DESC LIMIT {limit}");
    }

    public static CitizenReport Row(DbDataReader r) => JsonSerializer.Deserialize<CitizenReport>(r.GetString(0), WorkQuery.Options)!;

    public static string Text(CitizenReport report) => JsonSerializer.Serialize(report, WorkQuery.Options);
}
