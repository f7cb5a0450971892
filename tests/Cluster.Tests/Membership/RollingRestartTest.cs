using System.Net.Http.Json;
using System.Text.Json;
using Beffroi.Support.Processes;

namespace Beffroi.Cluster.Membership;

/// <summary>Silos stop one after the other and start again while readings come in: what is refused is refused clearly, and every reading is in once.</summary>
public sealed class RollingRestartTest
{
    [Fact]
    public async Task A_restart_of_each_silo_in_turn_loses_nothing()
    {
        await using var cluster = await SiloCluster.Start(3);
        using var ending = new CancellationTokenSource();
        var senders = Enumerable.Range(0, SiloCluster.Lamps).Select(lamp => Send(cluster, lamp, ending.Token)).ToArray();

        foreach (var silo in cluster.Silos)
        {
            Assert.Equal(0, await silo.Stop());
            await silo.Start();
        }

        await ending.CancelAsync();
        var sent = await Task.WhenAll(senders);
        for (var lamp = 0; lamp < sent.Length; lamp++)
        {
            // Its enrolment, and one change for each reading however often that was sent.
            var shown = await cluster.Silos[0].Http.GetFromJsonAsync<JsonElement>(SiloCluster.Address(lamp));
            Assert.Equal(1 + sent[lamp], shown.GetProperty("version").GetInt64());
        }
    }

    /// <returns>How many readings were acknowledged.</returns>
    private static async Task<long> Send(SiloCluster cluster, int lamp, CancellationToken ending)
    {
        long sent = 0;
        while (!ending.IsCancellationRequested)
        {
            sent++;
            for (var attempt = lamp; !await Takes(cluster.Silos[attempt % cluster.Silos.Count], lamp, sent); attempt++)
            {
                await Task.Delay(100, CancellationToken.None);
            }

            await Task.Delay(200, CancellationToken.None);
        }

        return sent;
    }

    /// <summary>True when it is acknowledged; a refusal must say when to come again.</summary>
    private static async Task<bool> Takes(SiloProcess silo, int lamp, long number)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{SiloCluster.Address(lamp)}/readings") { Content = JsonContent.Create(new { power = number % 100 }) };
        request.Headers.Add("Idempotency-Key", $"{lamp}/{number}");
        try
        {
            using var answer = await silo.Http.SendAsync(request);
            Assert.True(answer.IsSuccessStatusCode || (int)answer.StatusCode is 503 or 504 && answer.Headers.RetryAfter is not null, $"{answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
            return answer.IsSuccessStatusCode;
        }
        catch (Exception fault) when (fault is HttpRequestException or OperationCanceledException)
        {
            return false;
        }
    }
}
