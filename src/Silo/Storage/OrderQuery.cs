using System.Data.Common;
using System.Globalization;
using Beffroi.Control;
using Beffroi.Twin;

namespace Beffroi.Storage;

/// <summary>Questions about the register of orders, and its rows.</summary>
internal static class OrderQuery
{
    /// <summary>How long an order that has ended is kept behind newer ones of its asset; its journal rows stay as long as any.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(90);

    private const int MostRows = 1_000;

    public static StoreQuery Find(OrderFilter filter)
    {
        var where = new Conditions();
        where.Add("@open", filter.Open, "open = @open");
        where.Add("@state", (int?)filter.State, "state = @state");
        where.Add("@asset", filter.Asset?.ToString(), "asset = @asset");
        where.Add("@grouping", filter.Group, "grouping = @grouping");
        where.Add("@id", filter.Id, "(id = @id OR command = @id)");
        where.Add("@after", filter.After, "(at, id) < (SELECT at, id FROM command WHERE id = @after)");
        var limit = Math.Clamp(filter.Limit, 0, MostRows).ToString(CultureInfo.InvariantCulture);
        return where.Of("SELECT asset, version, body FROM command", $"ORDER BY at DESC, id DESC LIMIT {limit}");
    }

    public static StoreQuery Count(string group) => new(
        "SELECT state, count(*) FROM command c WHERE grouping = @grouping AND NOT EXISTS "
            + "(SELECT 1 FROM command n WHERE n.asset = c.asset AND n.grouping = @grouping AND (n.at > c.at OR (n.at = c.at AND n.id > c.id))) GROUP BY state",
        ("@grouping", group));

    public static StoreQuery Group(string id) => new("SELECT body FROM command_group WHERE id = @id", ("@id", id));

    // Few and short-lived: the flag is read where it stands, in the body.
    public static StoreQuery GroupsUnderWay { get; } = new("SELECT id FROM command_group WHERE body LIKE @asked ORDER BY id", ("@asked", "%\"Asked\":false%"));

    public static CommandGroup GroupRow(DbDataReader r) => OrderJson.ParseGroup(r.GetString(0));

    public static OrderEntry Row(DbDataReader r) => new(AssetId.Parse(r.GetString(0)), OrderJson.Parse(r.GetString(2)), r.GetInt64(1));

    public static (OrderState State, int Count) Counted(DbDataReader r) => ((OrderState)r.GetInt32(0), (int)r.GetInt64(1));
}
