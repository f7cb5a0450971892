using System.Net;
using System.Text;
using Beffroi.Cluster.Sites;
using Beffroi.Support.Processes;

namespace Beffroi.Cluster.Publishing;

/// <summary>
/// A client that posts one reading after the other, each with a key until it is answered 2xx: by any silo that answers. Every other one it posts to two silos
/// at once, as behind a proxy that hedges: whichever comes second is a repeat of what may still be on its way to the journal, over another silo's window.
/// </summary>
internal sealed class HttpSender(Device device, Site site, Func<TimeSpan> interval, int seed, Ledger ledger)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly Random _random = new(seed);

    public async Task Run(CancellationToken stop, CancellationToken giveUp)
    {
        while (!stop.IsCancellationRequested)
        {
            var reading = device.Next(_random);
            while (!giveUp.IsCancellationRequested && !await Take(reading, giveUp))
            {
                ledger.SentAgain();
                await Task.Delay(Pause, giveUp).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }

            await Task.Delay(interval(), stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<bool> Take(SentReading reading, CancellationToken giveUp)
    {
        var silos = site.Silos;
        var first = _random.Next(silos.Count);
        if (reading.Number % 2 == 0)
        {
            return await Post(reading, silos[first].Process, giveUp);
        }

        ledger.SentAgain();
        var answers = await Task.WhenAll(Post(reading, silos[first].Process, giveUp), Post(reading, silos[(first + 1) % silos.Count].Process, giveUp));
        return Array.Exists(answers, taken => taken);
    }

    private async Task<bool> Post(SentReading reading, SiloProcess silo, CancellationToken giveUp)
    {
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
