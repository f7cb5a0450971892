using Beffroi.Journal;
using Microsoft.Data.Sqlite;

namespace Beffroi.Storage.Sqlite;

/// <summary>What SQLite's result codes mean to the journal.</summary>
internal static class SqliteTrouble
{
    private const int Forbidden = 3;
    private const int ReadOnly = 8;
    private const int Corrupt = 11;
    private const int CannotOpen = 14;
    private const int TooBig = 18;
    private const int Constraint = 19;
    private const int Mismatch = 20;
    private const int OutOfRange = 25;
    private const int NotADatabase = 26;

    public static Exception Translate(SqliteException trouble) => trouble.SqliteErrorCode is TooBig or Constraint or Mismatch or OutOfRange
        ? new GroupRefusedException($"SQLite refuses the data: {trouble.Message}", trouble)
        : new StoreUnavailableException($"SQLite cannot answer: {trouble.Message}", trouble);

    /// <summary>What a person must act on when the store is opened; null for what may pass.</summary>
    public static StoreRefusedException? Refusal(StoreUnavailableException trouble, string file) =>
        trouble.InnerException is SqliteException { SqliteErrorCode: Forbidden or ReadOnly or Corrupt or CannotOpen or NotADatabase } refusal
            ? new StoreRefusedException(
                "store-unreadable", $"The store '{file}' cannot be used: {refusal.Message}",
                "Give this user the right to it, restore a backup, or name another folder.", refusal)
            : null;
}
