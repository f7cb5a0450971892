using System.Diagnostics;
using System.Text.Json;
using Xunit;

namespace Beffroi.Connectors;

/// <summary>What <c>/health/ready</c> says, as a person who waits for it reads it.</summary>
internal static class HealthReading
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(40);

    /// <summary>Waits until the check of that name has that status, and its detail those words.</summary>
    public static async Task Until(this RunningSilo silo, string check, string status, string words = "")
    {
        var last = "";
        for (var since = Stopwatch.StartNew(); since.Elapsed < Patience; await Task.Delay(100, TestContext.Current.CancellationToken))
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/health/ready");
            request.Headers.AcceptLanguage.ParseAdd("en");
            using var answer = await silo.Http.SendAsync(request, TestContext.Current.CancellationToken);
            last = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            var found = JsonDocument.Parse(last).RootElement.GetProperty("checks").EnumerateArray().FirstOrDefault(c => c.GetProperty("name").GetString() == check);
            if (found.ValueKind == JsonValueKind.Object && found.GetProperty("status").GetString() == status
                && (found.GetProperty("detail").GetString() ?? "").Contains(words, StringComparison.Ordinal))
            {
                return;
            }
        }

        throw new TimeoutException($"'{check}' did not become {status} {words}: {last}");
    }
}
