using Beffroi.Inventory;
using Beffroi.Journal;
using Beffroi.Twin;
using Microsoft.Extensions.DependencyInjection;
using Orleans.TestingHost;
using Xunit;

namespace Beffroi.Rollups;

/// <summary>Two silos with boards, cells and nodes over one register; assets are posted to boards by hand.</summary>
public sealed class RollupCluster : IAsyncLifetime
{
    private InProcessTestCluster _cluster = null!;

    internal PaperRegister Register { get; } = new();

    internal IGrainFactory Grains => _cluster.Client;

    internal IRollups Rollups => Grains.GetGrain<IRollups>(0);

    internal IReadOnlyList<SiloAddress> Silos => [.. _cluster.Silos.Select(s => s.SiloAddress)];

    internal Board BoardOf(int silo) => Services(silo).GetRequiredService<Board>();

    internal IServiceProvider Services(int silo) => _cluster.Silos[silo].ServiceProvider;

    public async ValueTask InitializeAsync()
    {
        var builder = new InProcessTestClusterBuilder(2);
        builder.ConfigureSilo((_, silo) =>
        {
            silo.Services.AddSingleton<IRegisterStore>(Register);
            silo.Services.AddSingleton(Town.Shapes);
            silo.AddBeffroiRollups();
        });
        _cluster = builder.Build();
        await _cluster.DeployAsync();
    }

    public async ValueTask DisposeAsync() => await _cluster.DisposeAsync();

    /// <summary>Describes an asset in the register, as its first change.</summary>
    internal void Enrol(int ordinal, string? district, string? authority, string department = "lighting", bool retired = false, long version = 1) => Register.Put(new()
    {
        Asset = Lamp(ordinal),
        Ordinal = ordinal,
        Version = version,
        Department = department,
        Description = new() { District = district, Authority = authority },
        Retired = retired,
    });

    internal static AssetId Lamp(int ordinal) => AssetId.Of("lamp", $"L-{ordinal}");

    internal static Contribution Contribution(int ordinal, long version, string? district, string? authority, string department = "lighting", long power = 40, Quality quality = Quality.Measured) => new()
    {
        Asset = Lamp(ordinal),
        Ordinal = ordinal,
        Version = version,
        Kind = 0,
        Cell = NodeId.Cell(district ?? NodeId.NoDistrict(authority), department),
        Authority = authority,
        Worst = Priority.None,
        Quality = quality,
        FreshUntil = Instant.Never,
        Measures = [new(power, quality, Instant.Never), new(1, quality, Instant.Never)],
        Fill = 3,
        Main = power,
    };
}
