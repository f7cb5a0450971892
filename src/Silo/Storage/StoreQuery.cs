using System.Globalization;
using Beffroi.Inventory;
using Beffroi.Journal;
using Beffroi.Twin;

namespace Beffroi.Storage;

/// <summary>A query both databases understand, with its arguments by name.</summary>
internal sealed partial record StoreQuery(string Sql, params IReadOnlyList<(string Name, object Value)> Arguments)
{
    private const int MostInventoryRows = 10_000;
    private const string Newest = "number = (SELECT max(number) FROM document n WHERE n.kind = d.kind AND n.id = d.id)";

    /// <param name="words">How this database finds a text in the folded words, and what it calls that text: an argument.</param>
    public static StoreQuery Inventory(InventoryFilter filter, Func<string, (string Condition, object Argument)> words)
    {
        var where = new Conditions();
        where.Add("@kind", filter.Kind, "kind = @kind");
        where.Add("@department", filter.Department, "department = @department");
        where.Add("@authority", filter.Authority, "authority = @authority");
        where.Add("@district", filter.District, "district = @district");
        where.Add("@revision", filter.AfterRevision, "revision > @revision");
        if (!string.IsNullOrWhiteSpace(filter.Text))
        {
            var (condition, argument) = words(SearchText.Fold(filter.Text.Trim()));
            where.Add("@words", argument, condition);
        }

        if (filter.After is { } after)
        {
            where.Add("@afterKind", after.Kind, "(kind, key) > (@afterKind, @afterKey)");
            where.Add("@afterKey", after.Key, condition: null);
        }

        var order = filter.AfterRevision is null ? "kind, key" : "revision";
        where.Always(filter.AfterRevision is null, "NOT retired");
        var limit = Math.Clamp(filter.Limit, 0, MostInventoryRows).ToString(CultureInfo.InvariantCulture);
        return where.Of($"SELECT {StoredRows.InventoryColumns} FROM inventory", $"ORDER BY {order} LIMIT {limit}");
    }

    /// <param name="limit">At most so many letters, newest first.</param>
    public static StoreQuery DeadLetters(string? code, long? before, int limit)
    {
        List<(string, object)> arguments = [("@before", before ?? long.MaxValue), ("@limit", Math.Clamp(limit, 0, 1000))];
        if (code is not null)
        {
            arguments.Add(("@code", code));
        }

        var only = code is null ? "" : " AND code = @code";
        return new($"SELECT {StoredRows.DeadLetterColumns} FROM dead_letter WHERE id < @before{only} ORDER BY id DESC LIMIT @limit", arguments);
    }

    public static StoreQuery Firings(string rule, Instant from, Instant to, long before, int limit) => new(
        $"SELECT {StoredFirings.Columns} FROM rule_firing WHERE rule = @rule AND at >= @from AND at < @to AND id < @before ORDER BY id DESC LIMIT @limit",
        ("@rule", rule), ("@from", from.Microseconds), ("@to", to.Microseconds), ("@before", before), ("@limit", Math.Clamp(limit, 0, 1000)));

    public static StoreQuery CountFirings(Instant from) => new("SELECT rule, count(*) FROM rule_firing WHERE at >= @from GROUP BY rule", ("@from", from.Microseconds));

    /// <summary>Those columns of segments of one series that overlap the stretch.</summary>
    public static StoreQuery Segments(string columns, AssetId asset, string property, Instant from, Instant to) => new(
        $"SELECT {columns} FROM segment WHERE asset = @asset AND property = @property AND first < @to AND last >= @from ORDER BY first, revision",
        ("@asset", asset.ToString()), ("@property", property), ("@to", to.Microseconds), ("@from", from.Microseconds));

    /// <summary>Headers of segments of one series with those revisions.</summary>
    public static StoreQuery Revisions(SeriesName series, long from, long to) => new(
        $"SELECT {StoredRows.HeaderColumns} FROM segment WHERE asset = @asset AND property = @property AND revision >= @from AND revision < @to ORDER BY first, revision",
        ("@asset", series.Asset.ToString()), ("@property", series.Property), ("@from", from), ("@to", to));

    public static StoreQuery MergedUntil(int shard) => new("SELECT until FROM merged WHERE shard = @shard", ("@shard", shard));

    public static StoreQuery NoteMerged(int shard, Instant until) => new(
        "INSERT INTO merged (shard, until) VALUES (@shard, @until) ON CONFLICT (shard) DO UPDATE SET until = excluded.until WHERE merged.until < excluded.until",
        ("@shard", shard), ("@until", until.Microseconds));

    /// <summary>Marks a shard's period as sealed through that sequence; touches nothing when it is sealed as far.</summary>
    public static StoreQuery Seal(int shard, JournalPeriod period, long through) => new(
        "INSERT INTO sealed (shard, period, through) VALUES (@shard, @period, @through) "
            + "ON CONFLICT (shard, period) DO UPDATE SET through = excluded.through WHERE sealed.through < excluded.through",
        ("@shard", shard), ("@period", period.From.Microseconds), ("@through", through));

    public static StoreQuery SealedThrough(int shard, JournalPeriod period) => new(
        "SELECT through FROM sealed WHERE shard = @shard AND period = @period", ("@shard", shard), ("@period", period.From.Microseconds));

    public static StoreQuery FirstSealed(int shard, Instant from) => new(
        "SELECT period FROM sealed WHERE shard = @shard AND period >= @from ORDER BY period LIMIT 1", ("@shard", shard), ("@from", from.Microseconds));

    /// <param name="row">What this database calls a row's place.</param>
    public static StoreQuery DropSegments(string row, Instant before, int limit) => new(
        $"DELETE FROM segment WHERE {row} IN (SELECT {row} FROM segment WHERE last < @before LIMIT @limit)", ("@before", before.Microseconds), ("@limit", limit));

    /// <summary>Likewise, of one property of one kind: the names of its assets lie between the kind's and the kind's with the next character after the slash.</summary>
    public static StoreQuery DropSegments(string row, Instant before, string kind, string property, int limit) => new(
        $"DELETE FROM segment WHERE {row} IN (SELECT {row} FROM segment WHERE asset > @kind AND asset < @end AND property = @property AND last < @before LIMIT @limit)",
        ("@kind", kind + "/"), ("@end", kind + "0"), ("@property", property), ("@before", before.Microseconds), ("@limit", limit));

    public static StoreQuery Corrections(AssetId asset, string property, Instant from, Instant to, int limit) => new(
        $"SELECT {StoredRows.CorrectionColumns} FROM correction WHERE asset = @asset AND property = @property AND first < @to AND last >= @from ORDER BY version DESC LIMIT @limit",
        ("@asset", asset.ToString()), ("@property", property), ("@to", to.Microseconds), ("@from", from.Microseconds), ("@limit", limit));

    /// <summary>That version, or the newest.</summary>
    public static StoreQuery Document(string kind, string id, int? number) => new(
        $"SELECT {StoredRows.DocumentColumns} FROM document WHERE kind = @kind AND id = @id{(number is null ? "" : " AND number = @number")} ORDER BY number DESC LIMIT 1",
        number is { } chosen ? [("@kind", kind), ("@id", id), ("@number", chosen)] : [("@kind", kind), ("@id", id)]);

    public static StoreQuery Documents(string kind) => new(
        $"SELECT {StoredRows.DocumentHeadColumns} FROM document d WHERE kind = @kind AND {Newest} ORDER BY id", ("@kind", kind));

    public static StoreQuery DocumentVersions(string kind, string id) => new(
        $"SELECT {StoredRows.DocumentHeadColumns} FROM document WHERE kind = @kind AND id = @id ORDER BY number DESC", ("@kind", kind), ("@id", id));

    public static StoreQuery DocumentsAfter(long revision, int limit) => new(
        $"SELECT {StoredRows.DocumentColumns} FROM document d WHERE revision > @revision AND {Newest} ORDER BY revision LIMIT @limit",
        ("@revision", revision), ("@limit", Math.Clamp(limit, 0, 1000)));
}
