using Beffroi.Compliance.Journal;

namespace Beffroi.Storage.Backup;

public sealed class SqliteBackupTests : BackupCompliance
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("beffroi-store-");

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private protected override Task<Stores> Open(Place place) => StorageSite.Open(new() { DataFolder = Folder(place), ShardCount = IStoreSite.ShardCount });

    private protected override IStoreBackup Backup(Place place) => new SqliteBackup(Folder(place));

    private string Folder(Place place) => Path.Combine(_folder.FullName, $"{place}");
}
