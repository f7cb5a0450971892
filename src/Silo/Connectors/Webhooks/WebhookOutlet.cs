using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using Beffroi.Connectors.Mqtt;
using Beffroi.Control.Outlets;
using Beffroi.Twin;
using Microsoft.Extensions.Options;

namespace Beffroi.Connectors.Webhooks;

/// <summary>
/// Posts what a rule says to a configured address, as JSON. At least once: <c>Idempotency-Key</c> is the same however often it is sent. An answer of 2xx ends it, 4xx other than
/// 408 and 429 refuses it for good; after anything else it is sent again, later and later, until it expires. Redirects are not followed: an address is what the settings say.
/// </summary>
internal sealed class WebhookOutlet(IOptions<WebhookOptions> options) : IOutlet
{
    private static readonly HttpClient Http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, PooledConnectionLifetime = TimeSpan.FromMinutes(2) })
    {
        Timeout = TimeSpan.FromSeconds(10),
    };

    public string Name => "webhook";

    public bool Knows(string to) => options.Value.Targets.ContainsKey(to);

    public async Task<Outcome> Send(IncomingEffect effect, CancellationToken cancellation)
    {
        if (To(effect.Content.Body) is not { } to)
        {
            return Outcome.Refused("bad-webhook", $"A webhook of {effect.Source} does not say where to.", "Send what a rule says.");
        }

        if (!options.Value.Targets.TryGetValue(to, out var target))
        {
            return Outcome.Refused("unknown-webhook", $"This silo has no webhook '{to}'.", $"Set {WebhookOptions.Section}:{to}:Url, the same on every silo.");
        }

        using var request = Request(effect, target);
        using var answer = await Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
        return answer.IsSuccessStatusCode ? Outcome.Taken
            : (int)answer.StatusCode is >= 400 and < 500 && answer.StatusCode is not (HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests)
                ? Outcome.Refused("webhook-refused", $"The webhook '{to}' answered {(int)answer.StatusCode}.", "Ask whoever runs it, and check its address and secret.")
            : answer.Headers.RetryAfter?.Delta is { } pause ? throw new NotYetException(TimeSpan.FromSeconds(Math.Max(1, pause.TotalSeconds)), $"The webhook '{to}' asks to wait.")
            : throw new HttpRequestException($"The webhook '{to}' answered {(int)answer.StatusCode}.", null, answer.StatusCode);
    }

    private static HttpRequestMessage Request(IncomingEffect effect, WebhookTarget target)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, target.Url) { Content = new StringContent(effect.Content.Body!, Encoding.UTF8, "application/json") };
        request.Headers.Add("Idempotency-Key", Identity(effect));
        if (MqttCredentials.Password(target.Secret, target.SecretFile) is { } secret)
        {
            request.Headers.TryAddWithoutValidation(target.Header, secret);
        }

        return request;
    }

    /// <summary>Source, version and index. Keys of assets have letters that headers have not: those are percent-encoded.</summary>
    private static string Identity(IncomingEffect effect) => string.Create(
        CultureInfo.InvariantCulture, $"{effect.Source.Kind}/{Uri.EscapeDataString(effect.Source.Key)}/{effect.Version}/{effect.Index}");

    private static string? To(string? body)
    {
        try
        {
            using var read = JsonDocument.Parse(body ?? "");
            return read.RootElement.GetProperty("to").GetString();
        }
        catch (Exception fault) when (fault is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return null;
        }
    }
}
