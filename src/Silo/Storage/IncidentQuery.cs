using System.Data.Common;
using System.Globalization;
using Beffroi.Incidents;

namespace Beffroi.Storage;

/// <summary>Questions about the register of incidents, and its rows.</summary>
internal static class IncidentQuery
{
    private const int MostRows = 1_000;

    public static StoreQuery Find(IncidentFilter filter)
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

        Where("open = @open", "@open", filter.Open);
        Where("number = @number", "@number", filter.Number);
        Where("number < @before", "@before", filter.Before);
        var where = conditions.Count == 0 ? "" : " WHERE " + string.Join(" AND ", conditions);
        var limit = Math.Clamp(filter.Limit, 0, MostRows).ToString(CultureInfo.InvariantCulture);
        return new($"SELECT body FROM incident{where} ORDER BY number DESC LIMIT {limit}", arguments);
    }

    public static Incident Row(DbDataReader r) => IncidentJson.Parse(r.GetString(0));
}
