using Beffroi.Journal;
using Npgsql;
using NpgsqlTypes;

namespace Beffroi.Storage.PostgreSql;

/// <summary>How segments are written, within a transaction of the caller.</summary>
internal static class PostgreSqlSegments
{
    /// <summary>Writes segments in place of those of the same keys.</summary>
    public static async Task Put(NpgsqlConnection connection, IReadOnlyList<SegmentRow> segments, CancellationToken cancellation)
    {
        if (segments.Count > 0)
        {
            await Delete(connection, segments, cancellation);
            await Copy(connection, segments, cancellation);
        }
    }

    /// <summary>How many of them were there.</summary>
    public static Task<int> Delete(NpgsqlConnection connection, IReadOnlyList<SegmentHeader> segments, CancellationToken cancellation) => connection.Execute(
        new(
            "DELETE FROM segment USING unnest(@assets, @properties, @firsts, @revisions) AS gone (asset, property, first, revision) "
                + "WHERE segment.asset = gone.asset COLLATE \"C\" AND segment.property = gone.property COLLATE \"C\" AND segment.first = gone.first AND segment.revision = gone.revision",
            ("@assets", segments.Select(s => s.Asset.ToString()).ToArray()), ("@properties", segments.Select(s => s.Property).ToArray()),
            ("@firsts", segments.Select(s => s.First.Microseconds).ToArray()), ("@revisions", segments.Select(s => s.Revision).ToArray())),
        cancellation);

    public static async Task Copy(NpgsqlConnection connection, IReadOnlyList<SegmentRow> segments, CancellationToken cancellation)
    {
        await using var copy = await connection.BeginBinaryImportAsync($"COPY segment ({StoredRows.SegmentColumns}) FROM STDIN (FORMAT BINARY)", cancellation);
        foreach (var row in segments)
        {
            await copy.StartRowAsync(cancellation);
            await copy.WriteAsync(row.Asset.ToString(), NpgsqlDbType.Text, cancellation);
            await copy.WriteAsync(row.Property, NpgsqlDbType.Text, cancellation);
            await copy.WriteAsync(row.First.Microseconds, NpgsqlDbType.Bigint, cancellation);
            await copy.WriteAsync(row.Last.Microseconds, NpgsqlDbType.Bigint, cancellation);
            await copy.WriteAsync(row.Revision, NpgsqlDbType.Bigint, cancellation);
            await copy.WriteAsync(row.Count, NpgsqlDbType.Integer, cancellation);
            await copy.WriteAsync(row.Min, NpgsqlDbType.Double, cancellation);
            await copy.WriteAsync(row.Max, NpgsqlDbType.Double, cancellation);
            await copy.WriteAsync(row.Sum, NpgsqlDbType.Double, cancellation);
            await WritePeaks(copy, row.Peaks, cancellation);
            await copy.WriteAsync(row.Body, NpgsqlDbType.Bytea, cancellation);
        }

        await copy.CompleteAsync(cancellation);
    }

    private static async Task WritePeaks(NpgsqlBinaryImporter copy, SegmentPeaks? peaks, CancellationToken cancellation)
    {
        if (peaks is null)
        {
            for (var i = 0; i < 5; i++)
            {
                await copy.WriteNullAsync(cancellation);
            }

            return;
        }

        await copy.WriteAsync(peaks.MinAt.Microseconds, NpgsqlDbType.Bigint, cancellation);
        await copy.WriteAsync(peaks.MaxAt.Microseconds, NpgsqlDbType.Bigint, cancellation);
        await copy.WriteAsync(peaks.LastNumber, NpgsqlDbType.Double, cancellation);
        await copy.WriteAsync((int)peaks.Quality, NpgsqlDbType.Integer, cancellation);
        await copy.WriteAsync((long)peaks.Silence.TotalMicroseconds, NpgsqlDbType.Bigint, cancellation);
    }
}
