using System.Data.Common;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Beffroi.Twin;
using Beffroi.Work;

namespace Beffroi.Storage;

/// <summary>Questions about the registers of work orders, and their rows.</summary>
internal static class WorkQuery
{
    private const string Columns = "body, revision";

    internal static readonly JsonSerializerOptions Options = new()
    {
        IgnoreReadOnlyProperties = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new ValueJson(), new AssetIdJson(), new InstantJson(), new PhraseJson() },
    };

    /// <summary>As <see cref="WorkCursor.RankOf"/>.</summary>
    private const string Rank = "CASE WHEN ended THEN 2 WHEN due < @now THEN 0 ELSE 1 END";

    public static StoreQuery Owed(int limit) => new("SELECT id FROM work_order WHERE owed ORDER BY id LIMIT @limit", ("@limit", limit));

    public static StoreQuery Newest { get; } = new("SELECT coalesce(max(id), 0) FROM work_order");

    public static StoreQuery Revision { get; } = new("SELECT work_revision FROM store");

    public static StoreQuery Head(long order) => new($"SELECT {Columns} FROM work_order WHERE id = @id", ("@id", order));

    public static StoreQuery Head(string? client, string? only) => client is not null
        ? new($"SELECT {Columns} FROM work_order WHERE client = @client", ("@client", client))
        : new($"SELECT {Columns} FROM work_order WHERE only_one = @only", ("@only", only!));

    public static StoreQuery Entries(long order) => new("SELECT body FROM work_entry WHERE work_order = @id ORDER BY number", ("@id", order));

    public static StoreQuery Find(WorkFilter filter)
    {
        var where = Where(filter, withStates: true);
        var cursor = WorkCursor.Parse(filter.After);
        where.Add("@now", (cursor?.Now ?? filter.Now).Microseconds, condition: null);
        if (filter.Newest)
        {
            where.Add("@after", cursor?.Order, "id < @after");
        }
        else if (cursor is { } behind)
        {
            where.Add("@order", behind.Order, $"({Rank}, priority, due, id) > (@rank, @behind, @due, @order)");
            where.Add("@rank", behind.Rank, condition: null);
            where.Add("@behind", (int)behind.Priority, condition: null);
            where.Add("@due", behind.Due.Microseconds, condition: null);
        }

        var order = filter.Newest ? "id DESC" : $"{Rank}, priority, due, id";
        var limit = (Math.Clamp(filter.Limit, 0, WorkFilter.MostRows) + 1).ToString(CultureInfo.InvariantCulture);
        return where.Of($"SELECT {Columns} FROM work_order", $"ORDER BY {order} LIMIT {limit}");
    }

    public static StoreQuery Count(WorkFilter filter)
    {
        var where = Where(filter with { Late = null, OnSite = null }, withStates: false);
        where.Add("@now", filter.Now.Microseconds, condition: null);
        return where.Of("SELECT state, count(*), sum(CASE WHEN due < @now AND NOT ended THEN 1 ELSE 0 END), sum(CASE WHEN on_site THEN 1 ELSE 0 END) FROM work_order", "GROUP BY state");
    }

    public static WorkHead HeadRow(DbDataReader r) => JsonSerializer.Deserialize<WorkHead>(r.GetString(0), Options)! with { Revision = r.GetInt64(1) };

    public static WorkEntry EntryRow(DbDataReader r) => JsonSerializer.Deserialize<WorkEntry>(r.GetString(0), Options)!;

    public static (WorkState State, int Count, int Late, int OnSite) Counted(DbDataReader r) => ((WorkState)r.GetInt32(0), (int)r.GetInt64(1), (int)r.GetInt64(2), (int)r.GetInt64(3));

    public static WorkCounts Counts(IReadOnlyCollection<(WorkState State, int Count, int Late, int OnSite)> rows, long revision) =>
        new(rows.ToDictionary(row => row.State, row => row.Count), rows.Sum(row => row.Late), rows.Sum(row => row.OnSite), revision);

    public static string Text(WorkHead head) => JsonSerializer.Serialize(head, Options);

    public static string Text(WorkEntry entry) => JsonSerializer.Serialize(entry, Options);

    public static string Words(WorkHead head) =>
        SearchText.Fold(string.Join('\n', head.Subject.Title, head.Subject.Asset?.Key, head.Subject.Address, head.Subject.Text));

    private static Conditions Where(WorkFilter filter, bool withStates)
    {
        var where = new Conditions();
        where.In("state", withStates ? filter.States?.Select(state => (int)state) : null);
        // As the index of open orders is written.
        where.Always(withStates && filter.States is { } states && Array.TrueForAll(states, state => state < WorkState.Closed), "NOT ended");
        where.In("priority", filter.Priorities?.Select(priority => (int)priority));
        where.Add("@department", filter.Department, "department = @department");
        where.Add("@authority", filter.Authority, "authority = @authority");
        where.Add("@district", filter.District, "district = @district");
        where.Add("@kind", filter.Kind, "kind = @kind");
        where.Add("@asset", filter.Asset?.ToString(), "asset = @asset");
        where.Add("@alarm", filter.Alarm?.ToString(), "alarm = @alarm");
        where.Add("@assignee", filter.Assignee, "assignee = @assignee");
        where.Add("@origin", (int?)filter.Origin, "origin = @origin");
        where.Add("@round", filter.Round, "round = @round");
        where.Add("@since", filter.Since?.Microseconds, "(NOT ended OR ended_at >= @since)");
        where.Add("@overdue", filter.Late is null ? null : filter.Now.Microseconds, filter.Late == true ? "NOT ended AND due < @overdue" : "(ended OR due >= @overdue)");
        where.Always(filter.OnSite is not null, filter.OnSite == true ? "on_site" : "NOT on_site");
        where.Add(
            "@words", string.IsNullOrWhiteSpace(filter.Text) ? null : $"%{SearchText.Fold(filter.Text.Trim()).Replace("!", "!!", StringComparison.Ordinal).Replace("%", "!%", StringComparison.Ordinal).Replace("_", "!_", StringComparison.Ordinal)}%",
            "words LIKE @words ESCAPE '!'");
        return where;
    }
}
