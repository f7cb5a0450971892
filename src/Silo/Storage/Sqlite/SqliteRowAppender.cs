using System.Text;
using Beffroi.Journal;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Beffroi.Storage.Sqlite;

/// <summary>
/// The prepared insert of one journal table. It binds by the driver's own lower layer, without an object a parameter: this is the one statement
/// that runs for every message.
/// </summary>
internal sealed class SqliteRowAppender : IDisposable
{
    private const int Done = 101;

    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _insert;
    private byte[] _asset = new byte[256];

    public SqliteRowAppender(SqliteConnection connection, string table)
    {
        _database = connection.Handle!;
        Check(raw.sqlite3_prepare_v2(_database, $"INSERT INTO {table} (shard, seq, asset, version, at, body) VALUES (?, ?, ?, ?, ?, ?)", out _insert));
    }

    public void Append(in ChangeRow row)
    {
        Check(raw.sqlite3_bind_int64(_insert, 1, row.Shard));
        Check(raw.sqlite3_bind_int64(_insert, 2, row.Sequence));
        Check(raw.sqlite3_bind_text(_insert, 3, Asset(row)));
        Check(raw.sqlite3_bind_int64(_insert, 4, row.Version));
        Check(raw.sqlite3_bind_int64(_insert, 5, row.At.Microseconds));
        Check(raw.sqlite3_bind_blob(_insert, 6, row.Body));
        var answer = raw.sqlite3_step(_insert);
        raw.sqlite3_reset(_insert);
        if (answer != Done)
        {
            SqliteException.ThrowExceptionForRC(answer, _database);
        }
    }

    public void Dispose() => _insert.Dispose();

    /// <summary>The id as it is printed, kind/key, in UTF-8.</summary>
    private ReadOnlySpan<byte> Asset(in ChangeRow row)
    {
        var most = Encoding.UTF8.GetMaxByteCount(row.Asset.Kind.Length + 1 + row.Asset.Key.Length);
        _asset = _asset.Length < most ? new byte[most] : _asset;
        var kind = Encoding.UTF8.GetBytes(row.Asset.Kind, _asset);
        _asset[kind] = (byte)'/';
        return _asset.AsSpan(0, kind + 1 + Encoding.UTF8.GetBytes(row.Asset.Key, _asset.AsSpan(kind + 1)));
    }

    private void Check(int answer) => SqliteException.ThrowExceptionForRC(answer, _database);
}
