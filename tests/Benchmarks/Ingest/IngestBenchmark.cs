using Beffroi.Benchmarks.Load;
using Beffroi.Benchmarks.Reporting;
using Beffroi.Benchmarks.Silos;
using Beffroi.Support;

namespace Beffroi.Benchmarks.Ingest;

/// <summary>Imports the assets, publishes, and holds the twin to its promise afterwards: every asset shows its last acknowledged message, and the roll-up is their sum.</summary>
internal static class IngestBenchmark
{
    public static async Task<int> Run(IngestSettings settings, CancellationToken cancellation)
    {
        Console.WriteLine(MachineSentence.Say(settings.Folder ?? Path.GetTempPath()));
        await using var postgres = new PostgreSqlCluster { Settings = "-c synchronous_commit=on -c shared_buffers=512MB -c max_wal_size=4GB" };
        string[] store = settings.Store == "postgresql" ? ["--store", "postgresql", "--connection", await postgres.LendDatabase()] : [];
        var radio = settings.LoRaWan != "none";
        await using var silo = new BenchSilo(settings.Folder, [.. store, "--set", $"Connectors:LoRaWan:EnrolDevices={settings.LoRaWan == "both"}"]);
        Console.WriteLine($"silo ready in {(await silo.Start(cancellation)).TotalSeconds:F1} s, process {silo.Id}");
        Console.WriteLine($"import of {settings.Assets:N0} luminaires: {(await Lamps.Import(silo, settings.Assets, cancellation, radio)).TotalSeconds:F1} s");
        using var crowd = new Crowd(new(silo.MqttPort, settings.Connections, settings.Assets, settings.Window, settings.Rate)
        {
            Boot = $"{DateTimeOffset.UtcNow.ToUnixTimeSeconds()}",
            IsLoRaWan = radio,
        });
        await crowd.Connect(cancellation);
        await crowd.Publish(TimeSpan.FromSeconds(settings.Warmup), cancellation);
        await crowd.Drain(cancellation);
        crowd.Acknowledged.Reset();
        Console.WriteLine("measuring");
        var figures = await IngestFigures.Measure(silo, crowd, settings, cancellation);
        figures.Print();
        return await Promise.Hold(silo, crowd, cancellation) ? 0 : 1;
    }
}
