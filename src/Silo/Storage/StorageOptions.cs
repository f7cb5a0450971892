using Npgsql;

namespace Beffroi.Storage;

/// <summary>Where the journal, the registers and sealed history are kept.</summary>
public sealed record StorageOptions
{
    public const string Sqlite = "sqlite";
    public const string PostgreSql = "postgresql";

    /// <summary><see cref="Sqlite"/>, one process on one machine, or <see cref="PostgreSql"/>, any number of silos.</summary>
    public string Provider { get; init; } = Sqlite;

    /// <summary>The folder SQLite keeps its files in; made when it is not there. One process has it at a time.</summary>
    public string DataFolder { get; init; } = "data";

    /// <summary>How PostgreSQL is reached, as Npgsql reads it. A database holds one store.</summary>
    public string? ConnectionString { get; init; }

    /// <summary>How many shards a store gets when it is created, 1 to 4,096; null for the provider's own (SQLite 16, PostgreSQL 256). An existing store keeps its count.</summary>
    public int? ShardCount { get; init; }

    /// <summary>What is wrong with these options, a sentence each; empty when nothing is.</summary>
    public IEnumerable<string> Faults()
    {
        if (Provider is not (Sqlite or PostgreSql))
        {
            yield return $"The storage provider is '{Provider}': write '{Sqlite}' or '{PostgreSql}'.";
        }

        if (Provider == Sqlite && string.IsNullOrWhiteSpace(DataFolder))
        {
            yield return "The data folder is empty: name the folder SQLite shall keep its files in.";
        }

        if (Provider == PostgreSql && string.IsNullOrWhiteSpace(ConnectionString))
        {
            yield return "The connection string is empty: say how PostgreSQL is reached, such as 'Host=localhost;Database=beffroi;Username=beffroi'.";
        }

        if (Provider == PostgreSql && ConnectionString is { } text && ConnectionFault(text) is { } fault)
        {
            yield return $"The connection string cannot be read: {fault}";
        }

        if (ShardCount is < 1 or > 4096)
        {
            yield return $"The shard count is {ShardCount}: it is 1 to 4096, and only counts when a store is created.";
        }
    }

    private static string? ConnectionFault(string text)
    {
        try
        {
            _ = new NpgsqlConnectionStringBuilder(text);
            return null;
        }
        catch (Exception fault) when (fault is ArgumentException or FormatException or KeyNotFoundException)
        {
            return fault.Message;
        }
    }
}
