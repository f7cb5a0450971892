using System.Net;
using System.Text;
using Beffroi.Cluster.Sites;

namespace Beffroi.Cluster.Publishing;

/// <summary>A client that posts one reading after the other, each with a key until it is answered 2xx: by any silo that answers.</summary>
internal sealed class HttpSender(IReadOnlyList<Device> devices, Site site, TimeSpan interval, int seed, Ledger ledger)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly Random _random = new(seed);

    public async Task Run(CancellationToken stop, CancellationToken giveUp)
    {
        while (!stop.IsCancellationRequested)
        {
            var reading = devices[_random.Next(devices.Count)].Next(_random);
            while (!giveUp.IsCancellationRequested && !await Post(reading, giveUp))
            {
                ledger.SentAgain();
                await Task.Delay(Pause, giveUp).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }

            await Task.Delay(interval, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<bool> Post(SentReading reading, CancellationToken giveUp)
    {
        var silos = site.Silos;
        var silo = silos[_random.Next(silos.Count)].Process;
        try
        {
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(giveUp);
            patience.CancelAfter(Patience);
            using var request = new HttpRequestMessage(HttpMethod.Post, $"api/v1/assets/{reading.Asset.Id}/readings")
            {
                Content = new StringContent(reading.Payload(), Encoding.UTF8, "application/json"), Headers = { { "Idempotency-Key", reading.Key } },
            };
            using var answer = await silo.Http.SendAsync(request, patience.Token);
            return await Judge(answer, reading, silo.Name, patience.Token);
        }
        catch (Exception trouble) when (trouble is HttpRequestException or OperationCanceledException or IOException)
        {
            return false;
        }
    }

    private async Task<bool> Judge(HttpResponseMessage answer, SentReading reading, string silo, CancellationToken cancellation)
    {
        if (answer.IsSuccessStatusCode)
        {
            ledger.Acknowledged(reading);
            return true;
        }

        // 503 asks to come again; any other refusal of a reading that is sound is a fault, and a fault of ours has no words but these.
        site.Findings.Require(
            answer.StatusCode is HttpStatusCode.ServiceUnavailable,
            $"{silo} answered {(int)answer.StatusCode} to a sound reading of {reading.Asset.Id}: {await answer.Content.ReadAsStringAsync(cancellation)}");
        return false;
    }
}
