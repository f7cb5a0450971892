using Beffroi.Alarms;
using Beffroi.ShiftLog;
using Beffroi.Twin;

namespace Beffroi.Storage;

/// <summary>Queries of alarms, of what happened to them, and of the shift log.</summary>
internal sealed partial record StoreQuery
{
    public static StoreQuery Alarms(AlarmFilter filter)
    {
        List<string> conditions = ["true"];
        List<(string, object)> arguments = [("@limit", Math.Clamp(filter.Limit, 0, 10_000)), ("@skip", Math.Max(filter.Skip, 0))];
        if (filter.States is { } states)
        {
            conditions.Add(states.Length == 0 ? "false" : $"state IN ({string.Join(", ", states.Select(s => (int)s))})");
        }

        if (filter.Asset is { } asset)
        {
            conditions.Add("asset = @asset");
            arguments.Add(("@asset", asset.ToString()));
        }

        if (filter.Code is { } code)
        {
            conditions.Add("code = @code");
            arguments.Add(("@code", code));
        }

        if (filter.Parent is { } parent)
        {
            conditions.Add("parent_asset = @parentAsset AND parent_code = @parentCode");
            arguments.AddRange([("@parentAsset", parent.Asset.ToString()), ("@parentCode", parent.Code)]);
        }

        return new($"SELECT {StoredRows.AlarmColumns} FROM alarm WHERE {string.Join(" AND ", conditions)} ORDER BY priority, since DESC, asset, code LIMIT @limit OFFSET @skip", arguments);
    }

    public static StoreQuery AlarmEvents(AlarmName alarm, int limit) => new(
        $"SELECT {StoredRows.AlarmEventColumns} FROM alarm_event WHERE asset = @asset AND code = @code ORDER BY id DESC LIMIT @limit",
        ("@asset", alarm.Asset.ToString()), ("@code", alarm.Code), ("@limit", Math.Clamp(limit, 0, 1_000)));

    public static StoreQuery Log(LogFilter filter)
    {
        List<string> conditions = ["number < @before", "at >= @from", "at < @to"];
        List<(string, object)> arguments =
        [
            ("@before", filter.Before ?? long.MaxValue), ("@from", filter.From?.Microseconds ?? 0), ("@to", (filter.To ?? Instant.Never).Microseconds),
            ("@limit", Math.Clamp(filter.Limit, 0, 10_000)),
        ];
        if (!string.IsNullOrWhiteSpace(filter.Text))
        {
            conditions.Add("words LIKE @words ESCAPE '!'");
            arguments.Add(("@words", $"%{SearchText.Fold(filter.Text.Trim()).Replace("!", "!!", StringComparison.Ordinal).Replace("%", "!%", StringComparison.Ordinal).Replace("_", "!_", StringComparison.Ordinal)}%"));
        }

        if (filter.Type is { } type)
        {
            conditions.Add("type = @type");
            arguments.Add(("@type", type));
        }

        return new($"SELECT {StoredRows.LogColumns} FROM shift_log WHERE {string.Join(" AND ", conditions)} ORDER BY number DESC LIMIT @limit", arguments);
    }

    public static StoreQuery RaisedAlarms(Instant since, int limit) => new(
        $"SELECT {StoredRows.AlarmEventColumns} FROM alarm_event WHERE calls AND at >= @since ORDER BY at, id LIMIT @limit",
        ("@since", since.Microseconds), ("@limit", Math.Clamp(limit, 0, 100_000)));
}
