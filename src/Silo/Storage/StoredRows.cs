using System.Data.Common;
using System.Text.Json;
using Beffroi.Alarms;
using Beffroi.Connectivity;
using Beffroi.Documents;
using Beffroi.Geography;
using Beffroi.History;
using Beffroi.Inventory;
using Beffroi.Journal;
using Beffroi.Language;
using Beffroi.ShiftLog;
using Beffroi.Twin;

namespace Beffroi.Storage;

/// <summary>What a row of each table is, in the order of the columns named beside it: the same in both databases.</summary>
internal static class StoredRows
{
    public const string WriterColumns = "id, silo, number, fenced";
    public const string ShardColumns = "id, writer, checkpoint, last_sequence";
    public const string SnapshotColumns = "asset, version, state";
    public const string OutboxColumns = "source, version, idx, target, expires, body";
    public const string InventoryColumns = "kind, key, ordinal, version, department, description, retired, revision";
    public const string AlarmColumns =
        "asset, code, priority, state, active, since, version, returned, acknowledged_by, acknowledged_at, assignee, set_aside_by, reason, shelved_until, parent_asset, parent_code, "
        + "transitions, chatters_until, comments, respond_by, escalated, told, (SELECT count(*) FROM alarm c WHERE c.parent_asset = alarm.asset AND c.parent_code = alarm.code)";
    public const string LogColumns = "number, at, author, type, text, longitude, latitude, links, corrects, hash";
    public const string AlarmEventColumns = "at, asset, code, act, author, text, priority, calls, version";
    public const string DeadLetterColumns = "id, at, source, address, code, sentence, body, asset, property, replays, said";
    public const string AreaColumns = "level, key, name, authority, outline";
    public const string AuditColumns = "at, author, action, target, version, reason, hash";
    public const string CorrectionColumns = "asset, property, act, first, last, readings, value, was, version, at, author, reason";
    public const string DocumentHeadColumns = "kind, id, number, withdrawn, author, reason, at, hash, revision";
    public const string DocumentColumns = DocumentHeadColumns + ", text";
    public const string HeaderColumns = "asset, property, first, last, revision, count, min, max, sum, min_at, max_at, last_number, quality, silence";
    public const string SegmentColumns = HeaderColumns + ", body";

    public static WriterRow Writer(DbDataReader r) => new(r.GetInt64(0), r.GetString(1), r.GetInt64(2), r.GetBoolean(3));

    public static ShardRow Shard(DbDataReader r) => new(r.GetInt32(0), r.IsDBNull(1) ? null : r.GetInt64(1), r.GetInt64(2), r.GetInt64(3));

    public static SnapshotRow Snapshot(DbDataReader r, int shard) => new(shard, Asset(r, 0), r.GetInt64(1), Bytes(r, 2));

    /// <summary>A journal row: seq, asset, version, at, body, as <see cref="PeriodTable.Union"/> names them.</summary>
    public static ChangeRow Change(DbDataReader r, int shard) =>
        new(shard, r.GetInt64(0), Asset(r, 1), r.GetInt64(2), At(r, 3), Bytes(r, 4));

    public static KeyframeRow? Keyframe(DbDataReader r) => new KeyframeRow(r.GetInt32(0), At(r, 1), r.GetInt64(2), Bytes(r, 3));

    public static byte[] Body(DbDataReader r) => Bytes(r, 0);

    public static (string Name, byte[] Body) NamedBody(DbDataReader r) => (r.GetString(0), Bytes(r, 1));

    public static OutboxRow Outbox(DbDataReader r, int shard) =>
        new(shard, Asset(r, 0), r.GetInt64(1), r.GetInt32(2), Asset(r, 3), At(r, 4), Bytes(r, 5));

    public static InventoryEntry Inventory(DbDataReader r) => new()
    {
        Asset = AssetId.Of(Shared(r, 0), r.GetString(1)),
        Ordinal = r.GetInt32(2),
        Version = r.GetInt64(3),
        Department = Shared(r, 4),
        Description = DescriptionJson.Read(r.GetString(5)),
        Retired = r.GetBoolean(6),
        Revision = r.GetInt64(7),
    };

    public static AlarmRecord Alarm(DbDataReader r) => new()
    {
        Asset = Asset(r, 0),
        Code = r.GetString(1),
        Priority = (Priority)r.GetInt32(2),
        State = (AlarmState)r.GetInt32(3),
        Active = r.GetBoolean(4),
        Since = At(r, 5),
        Version = r.GetInt64(6),
        Returned = AtOrNull(r, 7),
        AcknowledgedBy = Text(r, 8),
        AcknowledgedAt = AtOrNull(r, 9),
        Assignee = Text(r, 10),
        SetAsideBy = Text(r, 11),
        Reason = Text(r, 12),
        ShelvedUntil = AtOrNull(r, 13),
        Parent = r.IsDBNull(14) ? null : new(Asset(r, 14), r.GetString(15)),
        Transitions = r.GetInt32(16),
        ChattersUntil = AtOrNull(r, 17),
        Comments = r.GetInt32(18),
        RespondBy = AtOrNull(r, 19),
        Escalated = r.GetInt32(20),
        Told = Text(r, 21) is { } told ? JsonSerializer.Deserialize<ToldAlarm>(told) : null,
        Children = (int)r.GetInt64(22),
    };

    public static LogEntry LogEntry(DbDataReader r) => new(
        r.GetInt64(0), At(r, 1), r.GetString(2), r.GetString(3), r.GetString(4), r.IsDBNull(5) ? null : new(r.GetDouble(5), r.GetDouble(6)),
        JsonSerializer.Deserialize<LogLink[]>(r.GetString(7))!, r.IsDBNull(8) ? null : r.GetInt64(8), r.GetString(9));

    public static AlarmEvent AlarmEvent(DbDataReader r) => new(
        At(r, 0), Asset(r, 1), r.GetString(2), r.GetString(3), Text(r, 4), Text(r, 5), (Priority)r.GetInt32(6), r.GetBoolean(7), r.GetInt64(8));

    /// <summary>What an alarm is that no row describes, as the register keeps it.</summary>
    public static string? Told(ToldAlarm? told) => told is null ? null : JsonSerializer.Serialize(told);

    /// <summary>A sentence as it can be said in other languages.</summary>
    public static string? Said(Phrase? phrase) => phrase is null ? null : JsonSerializer.Serialize(phrase);

    public static DeadLetter DeadLetter(DbDataReader r) => new()
    {
        Id = r.GetInt64(0),
        At = At(r, 1),
        Source = r.GetString(2),
        Address = r.GetString(3),
        Code = r.GetString(4),
        Sentence = r.GetString(5),
        Body = Bytes(r, 6),
        Asset = Text(r, 7),
        Property = Text(r, 8),
        Replays = r.GetInt32(9),
        Said = Text(r, 10) is { } said ? JsonSerializer.Deserialize<Phrase>(said) : null,
    };

    public static Area Area(DbDataReader r) => new()
    {
        Level = (AreaLevel)r.GetInt32(0),
        Key = r.GetString(1),
        Name = r.GetString(2),
        Authority = Text(r, 3),
        Outline = Text(r, 4),
    };

    /// <summary>Name, demonstration, revision.</summary>
    public static Territory Territory(DbDataReader r, IReadOnlyCollection<Area> areas) =>
        new() { Name = r.GetString(0), Demonstration = r.GetBoolean(1), Revision = r.GetInt64(2), Areas = [.. areas] };

    public static AuditRow Audit(DbDataReader r) =>
        new(At(r, 0), r.GetString(1), r.GetString(2), r.GetString(3), r.GetInt64(4), Text(r, 5), Bytes(r, 6));

    public static SegmentRow Segment(DbDataReader r) => new()
    {
        Asset = Asset(r, 0),
        Property = r.GetString(1),
        First = At(r, 2),
        Last = At(r, 3),
        Revision = r.GetInt64(4),
        Count = r.GetInt32(5),
        Min = Figure(r, 6),
        Max = Figure(r, 7),
        Sum = Figure(r, 8),
        Peaks = Peaks(r),
        Body = Bytes(r, 14),
    };

    public static SegmentHeader Header(DbDataReader r) => new()
    {
        Asset = Asset(r, 0),
        Property = r.GetString(1),
        First = At(r, 2),
        Last = At(r, 3),
        Revision = r.GetInt64(4),
        Count = r.GetInt32(5),
        Min = Figure(r, 6),
        Max = Figure(r, 7),
        Sum = Figure(r, 8),
        Peaks = Peaks(r),
    };

    public static CorrectionEntry Correction(DbDataReader r) => new(
        Asset(r, 0), r.GetString(1), (CorrectionAct)r.GetInt32(2), At(r, 3), At(r, 4), r.GetInt32(5), ValueJson.Parse(r.GetString(6)), ValueJson.Parse(r.GetString(7)),
        r.GetInt64(8), At(r, 9), r.GetString(10), r.GetString(11));

    public static DocumentHead DocumentHead(DbDataReader r) => new(
        Shared(r, 0), r.GetString(1), r.GetInt32(2), r.GetBoolean(3), r.GetString(4), r.GetString(5), At(r, 6), r.GetString(7), r.GetInt64(8));

    public static Document Document(DbDataReader r) => new(DocumentHead(r), r.GetString(9));

    public static SeriesName Series(DbDataReader r) => new(Asset(r, 0), r.GetString(1));

    private static SegmentPeaks? Peaks(DbDataReader r) =>
        r.IsDBNull(9) ? null : new(At(r, 9), At(r, 10), Figure(r, 11), (Quality)r.GetInt32(12), TimeSpan.FromMicroseconds(r.GetInt64(13)));

    private static AssetId Asset(DbDataReader r, int column)
    {
        var asset = AssetId.Parse(r.GetString(column));
        return AssetId.Of(string.Intern(asset.Kind), asset.Key);
    }

    /// <summary>Kinds and departments are few, are only ever those of a catalogue, and stand in a row of each of a million assets: one text each is enough for the process.</summary>
    private static string Shared(DbDataReader r, int column) => string.Intern(r.GetString(column));

    private static Instant At(DbDataReader r, int column) => new(r.GetInt64(column));

    internal static Instant? AtOrNull(DbDataReader r, int column) => r.IsDBNull(column) ? null : At(r, column);

    private static string? Text(DbDataReader r, int column) => r.IsDBNull(column) ? null : r.GetString(column);

    private static byte[] Bytes(DbDataReader r, int column) => r.GetFieldValue<byte[]>(column);

    /// <summary>SQLite keeps no NaN: null stands for it.</summary>
    private static double Figure(DbDataReader r, int column) => r.IsDBNull(column) ? double.NaN : r.GetDouble(column);
}
