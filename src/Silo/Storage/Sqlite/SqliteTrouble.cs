using Beffroi.Journal;
using Microsoft.Data.Sqlite;

namespace Beffroi.Storage.Sqlite;

/// <summary>What SQLite's result codes mean to the journal.</summary>
internal static class SqliteTrouble
{
    private const int TooBig = 18;
    private const int Constraint = 19;
    private const int Mismatch = 20;
    private const int OutOfRange = 25;

    public static Exception Translate(SqliteException trouble) => trouble.SqliteErrorCode is TooBig or Constraint or Mismatch or OutOfRange
        ? new GroupRefusedException($"SQLite refuses the data: {trouble.Message}", trouble)
        : new StoreUnavailableException($"SQLite cannot answer: {trouble.Message}", trouble);
}
