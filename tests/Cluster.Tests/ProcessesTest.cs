using Beffroi.Support.Processes;
using Npgsql;

namespace Beffroi.Cluster;

/// <summary>What the other tests here stand on: processes that are killed, frozen, thawed and stopped as asked.</summary>
public sealed class ProcessesTest
{
    [Fact]
    public async Task A_silo_freezes_thaws_stops_starts_again_and_is_killed()
    {
        await using var silo = new SiloProcess("--demonstration", "false", "--emulator", "false");
        await silo.Start();

        silo.Freeze();
        Assert.False(await silo.IsReady());
        silo.Thaw();
        Assert.True(await silo.IsReady());

        Assert.Equal(0, await silo.Stop());
        await silo.Start();
        await silo.Kill();
        Assert.False(silo.IsRunning);
        Assert.Equal(128 + (int)ProcessSignal.Kill, silo.ExitCode);
    }

    [Fact]
    public async Task A_killed_database_answers_nobody_and_comes_back_with_what_it_committed()
    {
        await using var database = await PostgreSqlProcess.Start();
        await database.Execute("postgres", "CREATE TABLE kept(id int); INSERT INTO kept VALUES (1)");

        await database.Kill();
        await Assert.ThrowsAnyAsync<NpgsqlException>(() => database.Execute("postgres", "SELECT 1"));

        await database.Up();
        await database.Execute("postgres", "INSERT INTO kept SELECT 1 / count(*) FROM kept");
    }
}
