using Beffroi.Benchmarks.Load;
using Beffroi.Benchmarks.Reporting;
using Beffroi.Benchmarks.Silos;

namespace Beffroi.Benchmarks.Scale;

/// <summary>A silo with many assets: what it takes to hold them, to bring them back, and to let go of them; and whether their sum is right.</summary>
internal static class ScaleBenchmark
{
    public static async Task<int> Run(ScaleSettings settings, CancellationToken cancellation)
    {
        Console.WriteLine(MachineSentence.Say(settings.Folder ?? Path.GetTempPath()));
        await using var silo = new BenchSilo(settings.Folder);
        var figures = new Figures("figure", $"{settings.Assets:N0} assets");
        var good = settings.Phase switch
        {
            "fill" => await Fill(silo, settings, cancellation),
            "hear" => await Hear(silo, settings, figures, cancellation),
            "start" => await Restarts.Measure(silo, settings, figures, cancellation),
            _ => await Fill(silo, settings, cancellation) && await Hear(silo, settings, figures, cancellation) && await Restarts.Measure(silo, settings, figures, cancellation),
        };
        figures.Print();
        return good ? 0 : 1;
    }

    private static async Task<bool> Fill(BenchSilo silo, ScaleSettings settings, CancellationToken cancellation)
    {
        await silo.Start(cancellation);
        var until = settings.Seconds == int.MaxValue ? DateTime.MaxValue : DateTime.UtcNow.AddSeconds(settings.Seconds);
        var there = await Town.Enrol(silo, settings.Assets, until, cancellation);
        Console.WriteLine($"{there:N0} of {settings.Assets:N0} are there; stopped in {(await silo.Stop()).TotalSeconds:F1} s");
        return there == settings.Assets;
    }

    /// <summary>A reading of every asset, further ones of some, and a stop while their snapshots are still to be written.</summary>
    private static async Task<bool> Hear(BenchSilo silo, ScaleSettings settings, Figures figures, CancellationToken cancellation)
    {
        await silo.Start(cancellation);
        using var crowd = new Crowd(new(silo.MqttPort, 10, settings.Assets, 200, 0) { Boot = $"{DateTimeOffset.UtcNow.ToUnixTimeSeconds()}" });
        await crowd.Connect(cancellation);
        var round = await crowd.Round(cancellation);
        figures.Add("one reading of each, acknowledged", $"{round.TotalSeconds:F1} s, {settings.Assets / round.TotalSeconds:N0}/s");
        await crowd.Publish(TimeSpan.FromSeconds(3), cancellation);
        await crowd.Drain(cancellation);
        using var settled = await silo.Http.PostAsync("api/v1/totals/settle", null, cancellation);
        var sent = new Census(settings.Assets, settings.Assets, crowd.Acknowledged.Last.Sum(Reading.Energy));
        await Expected.Keep(silo.Data, sent, cancellation);
        var said = await Census.Take(silo, cancellation);
        figures.Add("totals", Expected.Compare(said, sent));
        figures.Add("resident memory under load: now, most", $"{Usage.Memory(silo.Id).Now / 1e9:F2}, {Usage.Memory(silo.Id).Peak / 1e9:F2} GB");
        figures.Add("graceful stop right after the load", $"{(await silo.Stop()).TotalSeconds:F1} s");
        return said == sent;
    }
}
