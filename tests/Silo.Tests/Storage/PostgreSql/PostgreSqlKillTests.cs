using Beffroi.Compliance.Journal;
using Beffroi.Support;
using Xunit;

namespace Beffroi.Storage.PostgreSql;

public sealed class PostgreSqlKillTests(PostgreSqlCluster cluster)
{
    [Fact]
    public async Task What_was_acknowledged_before_the_process_was_killed_is_there_once()
    {
        await using var site = new PostgreSqlSite(cluster);
        var database = await site.Database();
        await StoreKill.KillAndCheck(database, Options(database), $"{typeof(PostgreSqlKillTests).FullName}.{nameof(Lives_until_it_is_killed)}");
    }

    [Fact]
    public async Task A_merge_that_is_killed_again_and_again_loses_nothing_and_keeps_nothing_twice()
    {
        await using var site = new PostgreSqlSite(cluster);
        var database = await site.Database();
        await MergeKill.KillAndCheck(database, Options(database), $"{typeof(PostgreSqlKillTests).FullName}.{nameof(Merges_until_it_is_killed)}");
    }

    [Fact(Explicit = true)]
    public Task Merges_until_it_is_killed() => MergeKill.Live(Options);

    [Fact(Explicit = true)]
    public Task Lives_until_it_is_killed() => StoreKill.Live(Options);

    private static StorageOptions Options(string database) =>
        new() { Provider = StorageOptions.PostgreSql, ConnectionString = database, ShardCount = IStoreSite.ShardCount };
}
