using Beffroi.Compliance.Journal;
using Beffroi.Journal;
using Beffroi.Support;
using Npgsql;
using Xunit;

namespace Beffroi.Storage.PostgreSql;

/// <summary>What is true of PostgreSQL alone: several processes, connections that end, rows that are locked.</summary>
public sealed class PostgreSqlStoreTests(PostgreSqlCluster cluster) : StoreCompliance(new PostgreSqlSite(cluster))
{
    private string ConnectionString => ((PostgreSqlSite)Site).Database().Result;

    [Fact]
    public async Task A_commit_whose_answer_was_lost_is_in_once()
    {
        var target = new NpgsqlConnectionStringBuilder(ConnectionString);
        using var proxy = new CuttingProxy(target.Port);
        target.Port = proxy.Port;
        await using var stores = await Open(target.ToString());
        var scribe = await Scribe.Own(stores);
        var group = scribe.Group(scribe.Row(Some.Lamp(1)), scribe.Row(Some.Lamp(2)));

        proxy.Arm();
        await Assert.ThrowsAsync<StoreUnavailableException>(() => stores.Journal.Commit(group, None));
        Assert.Equal(1, proxy.Cuts);

        Assert.Equal(CommitResult.AlreadyIn, (await stores.Journal.Commit(group, None)).Result);
        Assert.Equal(2, await Count("SELECT sum(last_sequence) FROM shard"));
        Assert.Equal(2, await Count("SELECT count(*) FROM journal_20261123"));
    }

    [Fact]
    public async Task A_commit_whose_connection_ended_before_its_end_is_in_once()
    {
        var scribe = await Scribe.Own(Stores);
        var row = scribe.Row(Some.Lamp(1));
        var group = scribe.Group(row) with { Outbox = [Some.Effect(row, Some.Lamp(2))] };
        await using var blocker = await Connect("blocker");
        await Execute(blocker, "BEGIN; LOCK TABLE outbox IN ACCESS EXCLUSIVE MODE");

        var commit = Journal.Commit(group, None);
        await Until(() => Count("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND application_name LIKE 'writer/%' AND wait_event_type = 'Lock'"), 1);
        await Execute(blocker, $"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'writer/{scribe.Writer}'");
        await Assert.ThrowsAsync<StoreUnavailableException>(() => commit);
        await Execute(blocker, "ROLLBACK");

        Assert.Equal(CommitResult.Committed, (await Journal.Commit(group, None)).Result);
        Assert.Equal(1, await Count("SELECT count(*) FROM journal_20261123"));
    }

    [Fact]
    public async Task A_writers_connection_carries_its_name()
    {
        var scribe = await Scribe.Own(Stores);
        Assert.Equal(1, await Count($"SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'writer/{scribe.Writer}'"));
    }

    [Fact]
    public async Task A_frozen_writer_that_holds_its_row_is_fenced_and_its_transaction_gone()
    {
        var frozen = await Scribe.Own(Stores);
        await using var zombie = await Connect($"writer/{frozen.Writer}");
        await Execute(zombie, $"BEGIN; UPDATE writer SET number = number + 1 WHERE id = {frozen.Writer}; UPDATE shard SET last_sequence = 7 WHERE id = 0");

        await Journal.Fence(frozen.Writer, None).WaitAsync(TimeSpan.FromSeconds(30));

        await Assert.ThrowsAnyAsync<NpgsqlException>(() => Execute(zombie, "COMMIT"));
        var row = Assert.Single(await Journal.Writers(None));
        Assert.Equal((1, true), (row.Number, row.Fenced));
        Assert.Equal(0, (await Journal.ReadShards(None))[0].LastSequence);
    }

    [Fact]
    public async Task Nothing_of_a_fenced_writer_comes_in_while_it_goes_on_committing()
    {
        await using var other = await Open(ConnectionString);
        var scribe = await Scribe.Own(Stores);
        var writing = Task.Run(async () =>
        {
            while ((await scribe.Append(scribe.Row(Some.Lamp(1)))).Result != CommitResult.Fenced)
            {
                // On and on.
            }
        });
        await Until(() => Count("SELECT count(*) FROM writer WHERE number > 20"), 1);

        await other.Journal.Fence(scribe.Writer, None);
        var number = (await other.Journal.Writers(None)).Single().Number;
        await writing.WaitAsync(TimeSpan.FromSeconds(30));

        Assert.Equal(number, (await other.Journal.Writers(None)).Single().Number);
        Assert.Equal(number - 1, await Count("SELECT count(*) FROM journal_20261123"));
    }

    [Fact]
    public async Task Of_several_processes_that_create_a_store_at_once_one_does()
    {
        await Stores.DisposeAsync();
        await using (var connection = await Connect("test"))
        {
            await Execute(connection, "DROP SCHEMA public CASCADE; CREATE SCHEMA public");
        }

        var opened = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => OpenBeside()));

        Assert.Single(opened.Select(stores => stores.Facts).Distinct());
        Assert.Equal(IStoreSite.ShardCount, (await opened[0].Journal.ReadShards(None)).Length);
    }

    [Fact]
    public async Task Of_two_writers_that_claim_at_once_each_shard_has_one()
    {
        await using var other = await Open(ConnectionString);
        var scribes = new[] { await Scribe.Enrol(Stores), await Scribe.Enrol(other, "silo-2") };
        for (var round = 0; round < 20; round++)
        {
            int[] all = [0, 1, 2, 3];
            var answers = await Task.WhenAll(
                scribes[0].Commit(scribes[0].Group() with { Claims = all }), scribes[1].Commit(scribes[1].Group() with { Claims = [3, 2, 1, 0] }));

            Assert.Equal(all, answers.SelectMany(a => a.Claimed).Order());
            await Task.WhenAll(scribes.Select(scribe => scribe.Commit(scribe.Group() with { Releases = all })));
        }
    }

    [Fact]
    public async Task Two_writers_may_need_a_new_day_at_once()
    {
        await using var other = await Open(ConnectionString);
        var scribes = new[] { await Scribe.Enrol(Stores), await Scribe.Enrol(other, "silo-2") };
        await scribes[0].Commit(scribes[0].Group() with { Claims = [0, 1] });
        await scribes[1].Commit(scribes[1].Group() with { Claims = [2, 3] });
        for (var day = 0; day < 10; day++)
        {
            var at = Some.Noon + TimeSpan.FromDays(day);
            await Task.WhenAll(scribes.Select((scribe, i) => scribe.Stores.Journal.Commit(scribe.Group(scribe.Row(Some.LampOf(i * 2, 4), at)), None)));
        }

        Assert.Equal(10, (await Journal.Periods(None)).Length);
        Assert.Equal(20, (await Journal.ReadShards(None)).Sum(shard => shard.LastSequence));
    }

    [Fact]
    public async Task A_wrong_user_or_database_is_refused_and_a_server_that_is_not_there_may_come()
    {
        var there = new NpgsqlConnectionStringBuilder(ConnectionString);

        var refusal = await Assert.ThrowsAsync<StoreRefusedException>(() => Open(new NpgsqlConnectionStringBuilder(there.ToString()) { Database = "nowhere" }.ToString()));
        Assert.Equal("postgresql-refused", refusal.Code);
        await Assert.ThrowsAsync<StoreRefusedException>(() => Open(new NpgsqlConnectionStringBuilder(there.ToString()) { Username = "nobody" }.ToString()));
        await Assert.ThrowsAsync<StoreUnavailableException>(() => Open(new NpgsqlConnectionStringBuilder(there.ToString()) { Port = 1 }.ToString()));
    }

    [Fact]
    public async Task A_store_of_a_newer_program_is_refused()
    {
        await using var connection = await Connect("test");
        await Execute(connection, "INSERT INTO schema_version (version) VALUES (999)");

        Assert.Equal("store-too-new", (await Assert.ThrowsAsync<StoreRefusedException>(() => Open(ConnectionString))).Code);
    }

    [Theory]
    [InlineData("08006", false)]
    [InlineData("40001", false)]
    [InlineData("40P01", false)]
    [InlineData("42P01", false)]
    [InlineData("53100", false)]
    [InlineData("57P01", false)]
    [InlineData("22001", true)]
    [InlineData("23505", true)]
    [InlineData("54000", true)]
    public void States_tell_the_groups_fault_from_the_stores(string state, bool refused)
    {
        var told = PostgreSqlTrouble.Translate(new PostgresException("x", "ERROR", "ERROR", state));
        Assert.Equal(refused ? typeof(GroupRefusedException) : typeof(StoreUnavailableException), told!.GetType());
    }

    private static Task<Stores> Open(string connectionString) =>
        StorageSite.Open(new() { Provider = StorageOptions.PostgreSql, ConnectionString = connectionString, ShardCount = IStoreSite.ShardCount });

    private async Task<NpgsqlConnection> Connect(string name)
    {
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(ConnectionString) { ApplicationName = name, Pooling = false }.ToString());
        await connection.OpenAsync();
        return connection;
    }

    private static async Task Execute(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private async Task<long> Count(string sql)
    {
        await using var connection = await Connect("test");
        await using var command = new NpgsqlCommand(sql, connection);
        return Convert.ToInt64(await command.ExecuteScalarAsync(), null);
    }

    private static async Task Until(Func<Task<long>> count, long wanted)
    {
        for (var tries = 0; await count() < wanted; tries++)
        {
            Assert.True(tries < 500, "It does not come to that.");
            await Task.Delay(20);
        }
    }
}
