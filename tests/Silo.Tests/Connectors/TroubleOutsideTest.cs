using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using Beffroi.Support.Processes;
using Microsoft.Data.Sqlite;
using Xunit;

namespace Beffroi.Connectors;

/// <summary>A broker that vanishes, a database that refuses, a disk that is full: it is said, nothing is lost, and it ends by itself.</summary>
public sealed class TroubleOutsideTest
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_broker_that_vanishes_is_named_until_it_is_back()
    {
        await using var mosquitto = await MosquittoProcess.Start();
        await using var silo = await RunningSilo.Start(new("Connectors:Mqtt:Embedded", "false"), new("Connectors:Mqtt:External:Uri", mosquitto.Uri));
        await silo.Enrol("luminaire/L-1");
        await silo.Until("Brokers", "healthy");

        await mosquitto.Down();
        await silo.Until("Brokers", "degraded", $"127.0.0.1:{mosquitto.Port}");

        await mosquitto.Up();
        await silo.Until("Brokers", "healthy");
    }

    [Fact]
    public async Task A_database_that_takes_nothing_is_said_with_its_words_and_what_waited_is_committed()
    {
        var folder = Directory.CreateTempSubdirectory("beffroi-held-").FullName;
        await using (var silo = await RunningSilo.Start(new("Storage:DataFolder", folder), new("Journal:PlaceWait", "00:00:01")))
        {
            await silo.Enrol("luminaire/L-1");
            await silo.Until("Journal", "healthy");
            Task<HttpResponseMessage> waiting;
            await using (var other = await Hold(folder))
            {
                waiting = Post(silo, 1);
                await silo.Until("Journal", "unhealthy", "locked");
            }

            // Whoever is not answered, or is told to come again, sends it again: it counts once.
            using var first = await waiting;
            Assert.True(first.IsSuccessStatusCode || first.StatusCode is HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout, $"{first.StatusCode}");
            await silo.Until("Journal", "healthy");
            using var again = await Post(silo, 1);
            Assert.True(again.IsSuccessStatusCode);
            Assert.Contains("\"result\":\"repeat\"", await again.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        }

        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_disk_that_is_full_is_said_and_when_there_is_room_what_waited_is_committed()
    {
        var disk = Directory.CreateTempSubdirectory("beffroi-small-disk-").FullName;
        Assert.SkipUnless(await Mount(disk), "A small disk can be mounted by root only.");
        try
        {
            await FillAndFree(disk);
        }
        finally
        {
            await Run("umount", disk);
            Directory.Delete(disk);
        }
    }

    private static async Task FillAndFree(string disk)
    {
        await using var silo = await RunningSilo.Start(new("Storage:DataFolder", Path.Combine(disk, "data")), new("Journal:PlaceWait", "00:00:01"));
        await silo.Enrol("luminaire/L-1");
        await silo.Until("Journal", "healthy");
        var filler = Path.Combine(disk, "filler");
        Fill(filler);

        var answers = Enumerable.Range(1, 400).Select(i => Post(silo, i)).ToArray();
        await silo.Until("Journal", "unhealthy", "full");
        Assert.Contains(answers, answer => !answer.IsCompleted);

        File.Delete(filler);
        await silo.Until("Journal", "healthy");
        var taken = (await Task.WhenAll(answers)).Count(answer => answer.IsSuccessStatusCode);
        Assert.InRange(taken, 1, answers.Length);
        var view = await silo.Http.GetStringAsync("/api/v1/assets/luminaire/L-1", Cancel);
        Assert.Contains("power", view, StringComparison.Ordinal);
    }

    private static void Fill(string path)
    {
        using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        foreach (var size in (int[])[1 << 20, 1 << 12])
        {
            var block = new byte[size];
            try
            {
                while (true)
                {
                    file.Write(block);
                    file.Flush(flushToDisk: true);
                }
            }
            catch (IOException)
            {
                // Full: the next size fills what is left.
            }
        }
    }

    private static Task<HttpResponseMessage> Post(RunningSilo silo, int number) =>
        silo.Http.PostAsJsonAsync("/api/v1/assets/luminaire/L-1/readings", new { power = number, seq = number, boot = 1 }, Cancel);

    private static async Task<SqliteConnection> Hold(string folder)
    {
        var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "beffroi.db")};Pooling=False");
        await connection.OpenAsync(Cancel);
        await using var command = connection.CreateCommand();
        command.CommandText = "BEGIN IMMEDIATE";
        await command.ExecuteNonQueryAsync(Cancel);
        return connection;
    }

    private static async Task<bool> Mount(string folder) =>
        OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess && await Run("mount", "-t", "tmpfs", "-o", "size=12m", "tmpfs", folder) == 0;

    private static async Task<int> Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        await process.WaitForExitAsync(CancellationToken.None);
        return process.ExitCode;
    }
}
