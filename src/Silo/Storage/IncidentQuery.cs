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
        var where = new Conditions();
        where.Add("@open", filter.Open, "open = @open");
        where.Add("@number", filter.Number, "number = @number");
        where.Add("@before", filter.Before, "number < @before");
        var limit = Math.Clamp(filter.Limit, 0, MostRows).ToString(CultureInfo.InvariantCulture);
        return where.Of("SELECT body FROM incident", $"ORDER BY number DESC LIMIT {limit}");
    }

    public static Incident Row(DbDataReader r) => IncidentJson.Parse(r.GetString(0));
}
