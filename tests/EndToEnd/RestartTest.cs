using System.Net.Http.Json;
using System.Text.Json;
using Beffroi.Support;
using Beffroi.Support.Processes;

namespace Beffroi.EndToEnd;

/// <summary>Kill and restart, with nothing but what was acknowledged.</summary>
public sealed class RestartTest
{
    private static readonly string[] Empty = ["--demonstration", "false", "--emulator", "false"];

    [Fact]
    public async Task A_killed_silo_comes_back_from_SQLite_with_everything_it_acknowledged()
    {
        await using var silo = new SiloProcess(Empty);
        await KilledAndBack(silo);
    }

    [Fact]
    public async Task A_killed_silo_comes_back_from_PostgreSQL_with_everything_it_acknowledged()
    {
        await using var cluster = new PostgreSqlCluster();
        await using var silo = new SiloProcess([.. Empty, "--store", "postgresql", "--connection", await cluster.LendDatabase()]);
        await KilledAndBack(silo);
    }

    private static async Task KilledAndBack(SiloProcess silo)
    {
        await silo.Start();
        for (var lamp = 0; lamp < 20; lamp++)
        {
            await Put(silo, $"L-{lamp}");
        }

        var acknowledged = 0;
        for (var reading = 0; reading < 200; reading++)
        {
            acknowledged += await Post(silo, $"L-{reading % 20}", reading) ? 1 : 0;
        }

        await silo.Kill();
        await silo.Start();

        Assert.Equal(200, acknowledged);
        for (var lamp = 0; lamp < 20; lamp++)
        {
            Assert.Equal(180 + lamp, await Power(silo, $"L-{lamp}"));
        }

        // The same readings again are repeats: no version moves.
        var version = (await Asset(silo, "L-0")).GetProperty("version").GetInt64();
        await Post(silo, "L-0", 180);
        Assert.Equal(version, (await Asset(silo, "L-0")).GetProperty("version").GetInt64());
    }

    private static async Task Put(SiloProcess silo, string key)
    {
        using var answer = await silo.Http.PutAsJsonAsync($"api/v1/assets/luminaire/{key}", new { name = key, place = new[] { 4.36, 48.95 } });
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
    }

    private static async Task<bool> Post(SiloProcess silo, string key, int reading)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"api/v1/assets/luminaire/{key}/readings") { Content = JsonContent.Create(new { power = reading }) };
        request.Headers.Add("Idempotency-Key", $"reading-{reading}");
        using var answer = await silo.Http.SendAsync(request);
        return answer.IsSuccessStatusCode;
    }

    private static async Task<double> Power(SiloProcess silo, string key) =>
        (await Asset(silo, key)).GetProperty("properties").EnumerateArray().Single(p => p.GetProperty("property").GetString() == "power").GetProperty("value").GetDouble();

    private static async Task<JsonElement> Asset(SiloProcess silo, string key) =>
        await silo.Http.GetFromJsonAsync<JsonElement>($"api/v1/assets/luminaire/{key}");
}
