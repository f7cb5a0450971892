using Beffroi.Inventory;
using Beffroi.Journal.Hosting;
using Beffroi.Rollups;
using Beffroi.Support;
using Beffroi.Twin;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Orleans.TestingHost;
using Xunit;

namespace Beffroi.Journal;

/// <summary>The journal in a real silo, with the real kernel.</summary>
public sealed class JournalLifecycleTests : IAsyncLifetime
{
    private readonly MemoryDatabase _database = new(singleProcess: true);
    private readonly StoreFaults _faults = new();
    private InProcessTestCluster _cluster = null!;

    private IServiceProvider Services => _cluster.Silos[0].ServiceProvider;

    private IAsset Lamp => _cluster.Client.Asset(TestAssets.Lamp(1));

    public async ValueTask InitializeAsync()
    {
        var builder = new InProcessTestClusterBuilder(1);
        builder.ConfigureSilo((_, silo) =>
        {
            silo.Services.AddSingleton<IJournalStore>(new MemoryJournalStore(_database, _faults));
            silo.Services.AddSingleton<IRegisterStore>(new MemoryRegisterStore(_database));
            silo.Services.AddSingleton<ISegmentStore>(new MemorySegmentStore(_database));
            silo.Services.AddBeffroiTwin(new());
            silo.AddBeffroiJournal(o => (o.Places, o.PlaceWait) = (2, TimeSpan.FromMilliseconds(200))).AddBeffroiRollups();
        });
        _cluster = builder.Build();
        await _cluster.DeployAsync();
    }

    public async ValueTask DisposeAsync() => await _cluster.DisposeAsync();

    [Fact]
    public async Task A_fenced_process_stops_itself_and_says_so_by_its_exit_code()
    {
        await Describe("a");
        var stopping = Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;
        _database.Fence(_database.ReadWriters()[0].Id);

        await Assert.ThrowsAsync<ShardMovedException>(() => Describe("b"));

        await Eventually.Holds(() => stopping.IsCancellationRequested, "the process is stopping");
        Assert.Equal(75, Environment.ExitCode);
        Environment.ExitCode = 0;
        Assert.Equal(JournalCondition.Ended, (await Health()).Condition);
        Assert.Single(_database.AllRows());
    }

    [Fact]
    public async Task A_database_that_is_gone_is_a_stall_that_refuses_turns_and_ends_when_it_is_back()
    {
        await Describe("a");
        Assert.Equal(JournalCondition.Well, (await Health()).Condition);
        _faults.IsUnavailable = true;
        var turns = new[] { Describe("b"), Describe("c"), Describe("d") };
        var refused = await Task.WhenAny(turns);
        await Assert.ThrowsAsync<JournalStalledException>(() => refused);

        var stalled = await Health();
        Assert.Equal((JournalCondition.Stalled, 2, 0), (stalled.Condition, stalled.Queued, stalled.Places));
        Assert.NotNull(stalled.StalledSince);
        Assert.Contains((await Lamp.View())!.Description.Name, new[] { "b", "c", "d" });
        Assert.Equal((3L, 1L), ((await Lamp.View())!.Version, (await Lamp.View())!.CommittedVersion));

        _faults.IsUnavailable = false;
        await Task.WhenAll(turns.Where(turn => turn != refused));
        await Eventually.Holds(() => Health().Result is { Condition: JournalCondition.Well, Queued: 0 }, "the journal is well");
        Assert.Equal(3, _database.AllRows().Length);
    }

    [Fact]
    public async Task An_activation_that_ends_comes_back_with_what_it_committed()
    {
        await Describe("a");
        await _cluster.DeactivateAsync(Lamp);

        var view = (await Lamp.View())!;
        Assert.Equal(("a", 1L, 1L), (view.Description.Name, view.Version, view.CommittedVersion));
        await Describe("b");
        Assert.Equal([1L, 2L], _database.AllRows().Select(r => r.Version));
    }

    [Fact]
    public async Task A_refused_change_is_reloaded_away()
    {
        await Describe("a");
        _faults.Refuses = row => row.Version == 2;
        await Assert.ThrowsAsync<ShardMovedException>(() => Describe("b"));
        _faults.Refuses = _ => false;

        await Eventually.Holds(() => Lamp.View().Result?.Description.Name == "a", "the refused change is gone from the twin");
        await Describe("c");
        Assert.Equal([1L, 2L], _database.AllRows().Select(r => r.Version));
    }

    private async Task Describe(string name) => Assert.False((await Lamp.Describe(new Description { Name = name }, new("test"))).IsRefused);

    private Task<JournalHealth> Health() => _cluster.Client.GetGrain<IJournalHealth>(0).Read();
}
