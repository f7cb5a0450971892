using Beffroi.Compliance.Journal;
using Beffroi.Journal;
using Beffroi.Twin;
using Xunit;

namespace Beffroi.Storage.Backup;

/// <summary>A backup is taken from a store that is being written to, and proves itself by being restored.</summary>
public abstract class BackupCompliance : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("beffroi-backup-");

    protected static CancellationToken None => TestContext.Current.CancellationToken;

    private string File => Path.Combine(_folder.FullName, "deep", "store.backup");

    public virtual ValueTask DisposeAsync()
    {
        _folder.Delete(recursive: true);
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task What_is_restored_is_one_moment_of_what_was_written_and_nobody_of_before_can_write_to_it()
    {
        await using var store = await Open(Place.First);
        var scribe = await Scribe.Own(store);
        var lamp = Some.LampOf(0, IStoreSite.ShardCount);
        await scribe.Append([.. Enumerable.Range(0, 500).Select(_ => scribe.Row(lamp))]);
        using var stop = new CancellationTokenSource();
        var writing = WriteOn(scribe, lamp, stop.Token);

        await Backup(Place.First).Save(File, None);
        await stop.CancelAsync();
        await writing;
        await Backup(Place.Second).Restore(File, None);

        await using var restored = await Open(Place.Second);
        Assert.Equal(store.Facts.Id, restored.Facts.Id);
        var rows = await Rows(restored);
        var all = await Rows(store);
        Assert.InRange(rows.Length, 500, all.Length);
        Assert.Equal(all[..rows.Length].Select(row => (row.Sequence, row.Asset, row.Version)), rows.Select(row => (row.Sequence, row.Asset, row.Version)));
        Assert.All(await restored.Journal.Writers(None), writer => Assert.True(writer.Fenced));
        Assert.DoesNotContain(await store.Journal.Writers(None), writer => writer.Fenced);
    }

    [Fact]
    public async Task A_backup_replaces_no_file()
    {
        await (await Open(Place.First)).DisposeAsync();
        await Backup(Place.First).Save(File, None);
        var before = await System.IO.File.ReadAllBytesAsync(File, None);

        Assert.Equal("backup-exists", (await Assert.ThrowsAsync<StoreRefusedException>(() => Backup(Place.First).Save(File, None))).Code);

        Assert.Equal(before, await System.IO.File.ReadAllBytesAsync(File, None));
        Assert.Equal(["store.backup"], Directory.GetFiles(Path.GetDirectoryName(File)!).Select(Path.GetFileName));
    }

    [Fact]
    public async Task Nothing_is_restored_over_a_store()
    {
        await (await Open(Place.First)).DisposeAsync();
        await Backup(Place.First).Save(File, None);

        Assert.Equal("store-not-empty", (await Assert.ThrowsAsync<StoreRefusedException>(() => Backup(Place.First).Restore(File, None))).Code);
    }

    [Fact]
    public async Task What_is_not_there_is_not_saved_and_not_restored()
    {
        Assert.Equal("store-not-found", (await Assert.ThrowsAsync<StoreRefusedException>(() => Backup(Place.Second).Save(File, None))).Code);
        Assert.Equal("backup-not-found", (await Assert.ThrowsAsync<StoreRefusedException>(() => Backup(Place.Second).Restore(File, None))).Code);
        Assert.False(System.IO.File.Exists(File));
    }

    [Fact]
    public async Task A_file_that_is_no_backup_is_refused_and_leaves_no_store()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(File)!);
        await System.IO.File.WriteAllTextAsync(File, string.Concat(Enumerable.Repeat("This is a letter. ", 1000)), None);

        await Assert.ThrowsAsync<StoreRefusedException>(() => Backup(Place.Second).Restore(File, None));

        await using var fresh = await Open(Place.Second);
        Assert.Empty(await fresh.Journal.Writers(None));
    }

    private protected abstract Task<Stores> Open(Place place);

    private protected abstract IStoreBackup Backup(Place place);

    private static async Task WriteOn(Scribe scribe, AssetId lamp, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            await scribe.Append([.. Enumerable.Range(0, 10).Select(_ => scribe.Row(lamp))]);
        }
    }

    private static async Task<ChangeRow[]> Rows(Stores store)
    {
        List<ChangeRow> rows = [];
        await foreach (var row in store.Journal.Changes(0, 0, None))
        {
            rows.Add(row);
        }

        return [.. rows];
    }

    private protected enum Place
    {
        First,
        Second,
    }
}
