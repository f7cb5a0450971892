using System.Data.Common;
using System.Runtime.CompilerServices;
using Beffroi.Journal;

namespace Beffroi.Storage.Sqlite;

/// <summary>Long reads in stretches: each is a short read of its own, so none holds the log back from being written into the database.</summary>
internal static class SqliteStretch
{
    public const int MostRows = 2000;

    private const int MostBytes = 4 << 20;

    /// <summary>Rows of one stretch: as many as the statement gives, or as fit in 4 MB.</summary>
    public static Stretch<T> Stretch<T>(
        this SqliteSession session, string sql, Func<DbDataReader, T> row, Func<T, int> size, params ReadOnlySpan<(string Name, object? Value)> arguments)
    {
        List<T> rows = [];
        long bytes = 0;
        foreach (var next in session.Read(sql, row, arguments))
        {
            rows.Add(next);
            bytes += size(next);
            if (bytes >= MostBytes)
            {
                return new(rows, Last: false);
            }
        }

        return new(rows, Last: rows.Count < MostRows);
    }

    /// <summary>All stretches one after the other, each beginning behind the last row of the one before.</summary>
    public static async IAsyncEnumerable<T> Stream<T, TKey>(
        this SqliteDatabase database, TKey after, Func<SqliteSession, TKey, Stretch<T>> read, Func<T, TKey> key,
        [EnumeratorCancellation] CancellationToken cancellation)
    {
        bool last;
        do
        {
            var stretch = await database.Read(s => read(s, after), cancellation);
            foreach (var row in stretch.Rows)
            {
                yield return row;
            }

            after = stretch.Rows.Count > 0 ? key(stretch.Rows[^1]) : after;
            last = stretch.Last;
        }
        while (!last);
    }

    /// <summary>The journal's days, oldest first.</summary>
    public static JournalPeriod[] Periods(this SqliteSession session) =>
        PeriodTable.Parse(session.Query("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name", r => r.GetString(0)));
}

/// <summary>Rows of a long read; <see cref="Last"/> when there are no more.</summary>
internal readonly record struct Stretch<T>(List<T> Rows, bool Last);
