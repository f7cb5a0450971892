using System.Net;
using System.Net.Sockets;
using Beffroi.Hosting;
using Beffroi.Inventory;
using Beffroi.Twin;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Beffroi.Connectors;

/// <summary>A whole silo on a store and ports of its own, empty at the start.</summary>
internal sealed class RunningSilo : IAsyncDisposable
{
    private readonly string _folder;
    private readonly WebApplication _app;
    private HttpClient? _http;

    private RunningSilo(string folder, WebApplication app) => (_folder, _app) = (folder, app);

    public IGrainFactory Grains => Get<IGrainFactory>();

    /// <summary>What HTTP answers.</summary>
    public HttpClient Http => _http ??= new() { BaseAddress = new(_app.Urls.First()) };

    public static async Task<RunningSilo> Start(params IEnumerable<KeyValuePair<string, string?>> settings)
    {
        var folder = Directory.CreateTempSubdirectory("beffroi-silo-").FullName;
        var given = new Dictionary<string, string?>
        {
            ["Storage:DataFolder"] = folder,
            ["Http:Port"] = $"{FreePort()}",
            ["Connectors:Mqtt:Port"] = "0",
            ["Demonstration:Enabled"] = "false",
            ["Emulator:Enabled"] = "false",
        };
        foreach (var (key, value) in settings)
        {
            given[key] = value;
        }

        var app = SiloHost.Build(given);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new(folder, app);
    }

    public T Get<T>()
        where T : notnull => _app.Services.GetRequiredService<T>();

    /// <summary>Null when nobody registered one.</summary>
    public T? Find<T>()
        where T : class => _app.Services.GetService<T>();

    public async Task Enrol(string id, string? device = null)
    {
        var attributes = device is null ? null : new Dictionary<string, Value> { ["devEui"] = Value.Of(device) };
        var outcome = await Grains.Asset(AssetId.Parse(id)).Describe(new Description { Attributes = attributes }, new("test"));
        Assert.False(outcome.IsRefused, outcome.Sentence);
    }

    public async ValueTask DisposeAsync()
    {
        _http?.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
