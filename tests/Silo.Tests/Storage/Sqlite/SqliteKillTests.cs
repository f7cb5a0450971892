using Beffroi.Compliance.Journal;
using Xunit;

namespace Beffroi.Storage.Sqlite;

public sealed class SqliteKillTests
{
    [Fact]
    public async Task What_was_acknowledged_before_the_process_was_killed_is_there_once()
    {
        await using var site = new SqliteSite();
        await StoreKill.KillAndCheck(site.Folder, Options(site.Folder), $"{typeof(SqliteKillTests).FullName}.{nameof(Lives_until_it_is_killed)}");
    }

    [Fact]
    public async Task A_merge_that_is_killed_again_and_again_loses_nothing_and_keeps_nothing_twice()
    {
        await using var site = new SqliteSite();
        await MergeKill.KillAndCheck(site.Folder, Options(site.Folder), $"{typeof(SqliteKillTests).FullName}.{nameof(Merges_until_it_is_killed)}");
    }

    [Fact(Explicit = true)]
    public Task Merges_until_it_is_killed() => MergeKill.Live(Options);

    [Fact(Explicit = true)]
    public Task Lives_until_it_is_killed() => StoreKill.Live(Options);

    private static StorageOptions Options(string folder) => new() { DataFolder = folder, ShardCount = IStoreSite.ShardCount };
}
