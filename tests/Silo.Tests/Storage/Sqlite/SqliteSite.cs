using Beffroi.Compliance.Journal;

namespace Beffroi.Storage.Sqlite;

/// <summary>A data folder of its own, gone afterwards.</summary>
internal sealed class SqliteSite : IStoreSite
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("beffroi-store-").FullName;

    public Task<Stores> Open() => StorageSite.Open(new() { DataFolder = Folder, ShardCount = IStoreSite.ShardCount });

    public ValueTask DisposeAsync()
    {
        Directory.Delete(Folder, recursive: true);
        return ValueTask.CompletedTask;
    }
}
