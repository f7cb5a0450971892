using Beffroi.Api;
using Beffroi.City;
using Beffroi.Feed;
using Beffroi.Live;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

using Orleans.Runtime;
using Orleans.TestingHost;

using Xunit;

[assembly: AssemblyFixture(typeof(Beffroi.Support.ClientFixture))]

namespace Beffroi.Support;

/// <summary>The real hypervisor server before a small cluster of fake grains: real Orleans calls, real observers, real HTTP handling.</summary>
public sealed class ClientFixture : IAsyncLifetime
{
    private InProcessTestCluster? cluster;
    private WebApplication? app;

    public FakeCity City { get; } = new();

    public TestServer Server => app!.GetTestServer();

    public HttpClient Client { get; private set; } = null!;

    public IGrainFactory Grains => cluster!.Client;

    internal LiveTable Live => app!.Services.GetRequiredService<LiveTable>();

    internal CurrentCity Current => app!.Services.GetRequiredService<CurrentCity>();

    public async ValueTask InitializeAsync()
    {
        var builder = new InProcessTestClusterBuilder(1);
        builder.ConfigureSilo((_, silo) => silo.Services.AddSingleton(City));
        cluster = builder.Build();
        await cluster.DeployAsync();

        var web = WebApplication.CreateBuilder();
        web.WebHost.UseTestServer();
        web.Logging.ClearProviders();
        web.Services.AddSingleton(cluster.Client);
        web.Services.AddSingleton<IGrainFactory>(cluster.Client);
        web.Services.AddBeffroiClient();
        app = web.Build();
        app.UseBeffroiClient();
        app.MapBeffroiApi();
        await app.StartAsync();
        Client = app.GetTestClient();
    }

    public async ValueTask DisposeAsync()
    {
        await app!.DisposeAsync();
        await cluster!.DisposeAsync();
    }

    /// <summary>Adds assets and waits until the hypervisor knows them.</summary>
    internal async Task<CityIndex> Know(Action<FakeCity> change)
    {
        change(City);
        return await Until(() => Current.Newest is { } city && city.Assets.Revision == City.Revision ? city : null);
    }

    /// <summary>Lets the board tell of a change.</summary>
    internal async Task Push(LiveEntry[] entries, bool lost = false)
    {
        var hosts = await cluster!.Client.GetGrain<IManagementGrain>(0).GetHosts(onlyActive: true);
        var board = cluster.Client.GetGrain<IFakeBoard>(ILiveBoard.KeyOf(hosts.Keys.Single()));
        await board.Push(entries, lost);
    }

    /// <summary>Waits for something to become so, and says when it never does.</summary>
    internal static async Task<T> Until<T>(Func<T?> look)
        where T : class
    {
        for (var attempt = 0; attempt < 400; attempt++)
        {
            if (look() is { } found)
            {
                return found;
            }

            await Task.Delay(50);
        }

        throw new TimeoutException("It did not come about within 20 s.");
    }
}
