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
        List<string> conditions = [];
        List<(string, object)> arguments = [];
        void Where(string condition, string name, object? value)
        {
            if (value is not null)
            {
                conditions.Add(condition);
                arguments.Add((name, value));
            }
        }

        Where("state = @state", "@state", (int?)filter.State);
        Where("kind = @kind", "@kind", filter.Kind);
        Where("updated >= @since", "@since", filter.Since?.Microseconds);
        Where("(at, reference) < (SELECT at, reference FROM citizen_report WHERE reference = @after)", "@after", filter.After);
        if (filter.Near is { } near)
        {
            var north = filter.Metres / MetresOfDegree;
            var east = north / Math.Max(0.01, Math.Cos(near.Latitude / 180 * Math.PI));
            Where("latitude >= @south", "@south", near.Latitude - north);
            Where("latitude <= @north", "@north", near.Latitude + north);
            Where("longitude >= @west", "@west", near.Longitude - east);
            Where("longitude <= @east", "@east", near.Longitude + east);
        }

        var where = conditions.Count == 0 ? "" : " WHERE " + string.Join(" AND ", conditions);
        var limit = Math.Clamp(filter.Limit, 0, MostRows).ToString(CultureInfo.InvariantCulture);
        return new($"SELECT body FROM citizen_report{where} ORDER BY at DESC, reference DESC LIMIT {limit}", arguments);
    }

    public static CitizenReport Row(DbDataReader r) => JsonSerializer.Deserialize<CitizenReport>(r.GetString(0), WorkQuery.Options)!;

    public static string Text(CitizenReport report) => JsonSerializer.Serialize(report, WorkQuery.Options);
}
