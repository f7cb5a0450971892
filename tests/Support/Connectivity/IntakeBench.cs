using Beffroi.Connectivity;
using Beffroi.Journal;
using Beffroi.Twin;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Beffroi.Support.Connectivity;

/// <summary>The way in on fake assets and registers: everything between a connector and the kernel, as a silo puts it together.</summary>
public sealed class IntakeBench : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    public IntakeBench(Dictionary<string, string?>? settings = null, Action<IServiceCollection, IConfiguration>? more = null, TimeProvider? time = null)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings ?? []).Build();
        var services = new ServiceCollection().AddLogging();
        services.AddSingleton(time ?? TimeProvider.System);
        services.AddSingleton<IGrainFactory>(Grains).AddSingleton<IRegisterStore>(Registers).AddSingleton<IJournal>(Registers);
        services.AddBeffroiIntake(configuration);
        more?.Invoke(services, configuration);
        _services = services.BuildServiceProvider();
    }

    public FakeGrains Grains { get; } = new();

    public FakeRegisters Registers { get; } = new();

    public Intake Intake => Get<Intake>();

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    /// <summary>Enrols an asset and hands out its fake.</summary>
    public FakeAsset Enrol(string id, string? device = null)
    {
        Registers.Enrol(AssetId.Parse(id), device);
        return Grains[id];
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
