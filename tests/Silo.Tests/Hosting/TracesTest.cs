using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Http.Json;
using System.Text;
using Beffroi.Connectors;
using Beffroi.Twin;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Hosting;
using Xunit;

namespace Beffroi.Hosting;

public sealed class TracesTest
{
    [Fact]
    public async Task A_followed_reading_is_seen_from_its_reception_to_its_commit()
    {
        var asset = $"luminaire/L-{Guid.NewGuid():N}";
        var (received, listener, address) = await Receiver();
        await using var _ = listener;
        using var spans = new Spans();
        await using (var silo = await RunningSilo.Start(new("Traces:Endpoint", address), new("Traces:Part", "1")))
        {
            await silo.Enrol(asset);
            var answer = await silo.Http.PostAsJsonAsync($"/api/v1/assets/{asset}/readings", new { power = 42.5 }, TestContext.Current.CancellationToken);
            answer.EnsureSuccessStatusCode();
        }

        var reception = Assert.Single(spans.Ended, span => Equals(span.GetTagItem("beffroi.asset"), asset));
        var commit = Assert.Single(spans.Ended, span => span.OperationName == "journal commit" && span.TraceId == reception.TraceId);
        Assert.True(commit.StartTimeUtc >= reception.StartTimeUtc && commit.StartTimeUtc + commit.Duration <= reception.StartTimeUtc + reception.Duration);
        var told = string.Concat(received.Select(Encoding.Latin1.GetString));
        Assert.Contains("reception", told, StringComparison.Ordinal);
        Assert.Contains("journal commit", told, StringComparison.Ordinal);
        Assert.Contains(asset, told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_somewhere_to_tell_it_nothing_is_followed()
    {
        await using var silo = await RunningSilo.Start();
        Assert.Null(silo.Find<OpenTelemetry.Trace.TracerProvider>());
    }

    private static async Task<(ConcurrentQueue<byte[]> Received, WebApplication Listener, string Address)> Receiver()
    {
        var received = new ConcurrentQueue<byte[]>();
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.MapPost("/v1/traces", async (HttpRequest request) =>
        {
            using var body = new MemoryStream();
            await request.Body.CopyToAsync(body);
            received.Enqueue(body.ToArray());
        });
        await app.StartAsync(TestContext.Current.CancellationToken);
        return (received, app, $"{app.Urls.First()}/v1/traces");
    }

    private sealed class Spans : IDisposable
    {
        private readonly ActivityListener _listener;

        public Spans()
        {
            _listener = new()
            {
                ShouldListenTo = source => source.Name == TwinTraces.Name,
                Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.PropagationData,
                ActivityStopped = Ended.Enqueue,
            };
            ActivitySource.AddActivityListener(_listener);
        }

        public ConcurrentQueue<Activity> Ended { get; } = new();

        public void Dispose() => _listener.Dispose();
    }
}
