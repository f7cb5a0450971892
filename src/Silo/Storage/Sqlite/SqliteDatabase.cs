using System.Collections.Concurrent;
using Beffroi.Journal;
using Microsoft.Data.Sqlite;

namespace Beffroi.Storage.Sqlite;

/// <summary>One database file in a folder locked to this process: one thread writes, readers see the last commit beside it.</summary>
internal sealed class SqliteDatabase(string folder) : IDisposable
{
    public const string FileName = "beffroi.db";

    private readonly ConcurrentBag<SqliteSession> _readers = [];
    private FolderLock? _lock;
    private SqliteWriterThread? _thread;
    private SqliteSession? _writer;

    /// <summary>What the store is; known once it is open.</summary>
    public StoreFacts Facts { get; private set; } = new(Guid.Empty, 0);

    /// <summary>Takes the folder, then creates or upgrades the schema. Opening again only tells the facts.</summary>
    public async Task<StoreFacts> Open(int shardCount, CancellationToken cancellation)
    {
        if (_thread is null)
        {
            _lock = FolderLock.Take(folder);
            _thread = new SqliteWriterThread();
            try
            {
                Facts = await Write(session => SqliteSchema.Upgrade(session, shardCount), cancellation);
            }
            catch (Exception trouble)
            {
                Dispose();
                throw trouble is StoreUnavailableException unavailable && SqliteTrouble.Refusal(unavailable, Path.Combine(folder, FileName)) is { } refusal ? refusal : trouble;
            }
        }

        return Facts;
    }

    /// <summary>Work on the writer's thread, in one transaction that is durable when this completes.</summary>
    public Task<T> Write<T>(Func<SqliteSession, T> work, CancellationToken cancellation) =>
        Thread.Run(() => WriteNow(work), cancellation);

    /// <summary>Work on a reader of its own, on a pooled thread.</summary>
    public Task<T> Read<T>(Func<SqliteSession, T> work, CancellationToken cancellation)
    {
        ObjectDisposedException.ThrowIf(_thread is null, this);
        return Task.Run(() => ReadNow(work), cancellation);
    }

    public void Dispose()
    {
        _thread?.Dispose();
        _thread = null;
        ForgetWriter();
        while (_readers.TryTake(out var reader))
        {
            reader.Dispose();
        }

        _lock?.Dispose();
        _lock = null;
    }

    private SqliteWriterThread Thread => _thread ?? throw new ObjectDisposedException(nameof(SqliteDatabase), "The store is not open.");

    private SqliteSession Writer => _writer ??= Connect(SqliteOpenMode.ReadWriteCreate);

    private T WriteNow<T>(Func<SqliteSession, T> work)
    {
        try
        {
            var writer = Writer;
            return writer.Transaction(() => work(writer));
        }
        catch (SqliteException trouble)
        {
            var told = SqliteTrouble.Translate(trouble);
            if (told is StoreUnavailableException)
            {
                ForgetWriter();
            }

            throw told;
        }
    }

    private T ReadNow<T>(Func<SqliteSession, T> work)
    {
        var reader = _readers.TryTake(out var idle) ? idle : Connect(SqliteOpenMode.ReadOnly);
        try
        {
            var result = work(reader);
            _readers.Add(reader);
            return result;
        }
        catch (Exception trouble)
        {
            reader.Dispose();
            throw trouble is SqliteException refusal ? SqliteTrouble.Translate(refusal) : trouble;
        }
    }

    private SqliteSession Connect(SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            // The driver tries a busy database for as long: after that it is trouble that health tells of.
            DataSource = Path.Combine(folder, FileName), Mode = mode, Pooling = false, DefaultTimeout = 5,
        }.ToString());
        try
        {
            connection.Open();
            var session = new SqliteSession(connection);
            session.Script(mode == SqliteOpenMode.ReadOnly
                ? "PRAGMA busy_timeout = 5000; PRAGMA temp_store = MEMORY"
                : "PRAGMA busy_timeout = 5000; PRAGMA page_size = 8192; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; "
                    + "PRAGMA cache_size = -65536; PRAGMA journal_size_limit = 67108864; PRAGMA temp_store = MEMORY");
            return session;
        }
        catch (SqliteException trouble)
        {
            connection.Dispose();
            throw SqliteTrouble.Translate(trouble);
        }
    }

    private void ForgetWriter()
    {
        _writer?.Dispose();
        _writer = null;
    }
}
