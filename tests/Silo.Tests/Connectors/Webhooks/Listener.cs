using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Beffroi.Connectors.Webhooks;

/// <summary>Who takes webhooks, on this machine: answers with the statuses it was given, the last one for ever, and keeps what came.</summary>
internal sealed class Listener : IDisposable
{
    private readonly HttpListener _http = new();
    private readonly ConcurrentQueue<int> _statuses;

    public Listener(params int[] statuses)
    {
        _statuses = new(statuses);
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        Url = $"http://127.0.0.1:{((IPEndPoint)probe.LocalEndpoint).Port}/";
        probe.Stop();
        _http.Prefixes.Add(Url);
        _http.Start();
        _ = Listen();
    }

    public string Url { get; }

    public ConcurrentQueue<(string? Key, string? Secret, string? Type, string Body)> Came { get; } = [];

    public void Dispose() => _http.Close();

    private async Task Listen()
    {
        try
        {
            while (true)
            {
                var context = await _http.GetContextAsync();
                using var body = new StreamReader(context.Request.InputStream, Encoding.UTF8);
                Came.Enqueue((context.Request.Headers["Idempotency-Key"], context.Request.Headers["X-Secret"], context.Request.ContentType, await body.ReadToEndAsync()));
                context.Response.StatusCode = _statuses.Count > 1 && _statuses.TryDequeue(out var status) ? status : _statuses.First();
                context.Response.Headers["Location"] = Url;
                context.Response.Close();
            }
        }
        catch (Exception closed) when (closed is HttpListenerException or ObjectDisposedException)
        {
            // The test is over.
        }
    }
}
