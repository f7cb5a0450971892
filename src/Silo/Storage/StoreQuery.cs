using System.Globalization;
using Beffroi.Inventory;
using Beffroi.Twin;

namespace Beffroi.Storage;

/// <summary>A query both databases understand, with its arguments by name.</summary>
internal sealed record StoreQuery(string Sql, params IReadOnlyList<(string Name, object Value)> Arguments)
{
    private const int MostInventoryRows = 10_000;

    /// <param name="words">How this database finds a text in the folded words, and what it calls that text: an argument.</param>
    public static StoreQuery Inventory(InventoryFilter filter, Func<string, (string Condition, object Argument)> words)
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

        Where("kind = @kind", "@kind", filter.Kind);
        Where("department = @department", "@department", filter.Department);
        Where("authority = @authority", "@authority", filter.Authority);
        Where("district = @district", "@district", filter.District);
        Where("revision > @revision", "@revision", filter.AfterRevision);
        if (!string.IsNullOrWhiteSpace(filter.Text))
        {
            var (condition, argument) = words(SearchText.Fold(filter.Text.Trim()));
            Where(condition, "@words", argument);
        }

        if (filter.After is { } after)
        {
            Where("(kind, key) > (@afterKind, @afterKey)", "@afterKind", after.Kind);
            arguments.Add(("@afterKey", after.Key));
        }

        var order = filter.AfterRevision is null ? "kind, key" : "revision";
        if (filter.AfterRevision is null)
        {
            conditions.Add("NOT retired");
        }

        var where = conditions.Count == 0 ? "" : " WHERE " + string.Join(" AND ", conditions);
        var limit = Math.Clamp(filter.Limit, 0, MostInventoryRows).ToString(CultureInfo.InvariantCulture);
        return new($"SELECT {StoredRows.InventoryColumns} FROM inventory{where} ORDER BY {order} LIMIT {limit}", arguments);
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

    /// <summary>Segments of one series that overlap the stretch.</summary>
    public static StoreQuery Segments(AssetId asset, string property, Instant from, Instant to) => new(
        $"SELECT {StoredRows.SegmentColumns} FROM segment WHERE asset = @asset AND property = @property AND first < @to AND last >= @from ORDER BY first, revision",
        ("@asset", asset.ToString()), ("@property", property), ("@to", to.Microseconds), ("@from", from.Microseconds));

    public static StoreQuery OpenAlarms(int skip, int limit) =>
        new($"SELECT {StoredRows.AlarmColumns} FROM alarm ORDER BY priority, since DESC, asset, code LIMIT @limit OFFSET @skip",
            ("@limit", Math.Clamp(limit, 0, 10_000)), ("@skip", Math.Max(skip, 0)));
}
