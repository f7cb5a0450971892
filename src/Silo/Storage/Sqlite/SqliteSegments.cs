using Beffroi.Journal;

namespace Beffroi.Storage.Sqlite;

/// <summary>How a segment is written.</summary>
internal static class SqliteSegments
{
    private const string Put =
        """
        INSERT OR REPLACE INTO segment (asset, property, first, revision, last, count, min, max, sum, min_at, max_at, last_number, quality, silence, body)
        VALUES (@asset, @property, @first, @revision, @last, @count, @min, @max, @sum, @minAt, @maxAt, @lastNumber, @quality, @silence, @body)
        """;

    public static void Write(SqliteSession session, SegmentRow row) => session.Execute(
        Put,
        ("@asset", row.Asset.ToString()), ("@property", row.Property), ("@first", row.First.Microseconds), ("@revision", row.Revision),
        ("@last", row.Last.Microseconds), ("@count", row.Count), ("@min", Figure(row.Min)), ("@max", Figure(row.Max)), ("@sum", Figure(row.Sum)),
        ("@minAt", row.Peaks?.MinAt.Microseconds), ("@maxAt", row.Peaks?.MaxAt.Microseconds), ("@lastNumber", row.Peaks?.LastNumber),
        ("@quality", (int?)row.Peaks?.Quality), ("@silence", (long?)row.Peaks?.Silence.TotalMicroseconds), ("@body", row.Body));

    /// <summary>Whether it was there.</summary>
    public static bool Delete(SqliteSession session, SegmentHeader header) => session.Execute(
        "DELETE FROM segment WHERE asset = @asset AND property = @property AND first = @first AND revision = @revision",
        ("@asset", header.Asset.ToString()), ("@property", header.Property), ("@first", header.First.Microseconds), ("@revision", header.Revision)) > 0;

    /// <summary>SQLite keeps no NaN: null stands for it.</summary>
    private static object? Figure(double figure) => double.IsNaN(figure) ? null : figure;
}
