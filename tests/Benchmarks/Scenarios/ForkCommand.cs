using System.CommandLine;

namespace Beffroi.Benchmarks.Scenarios;

/// <summary><c>fork</c>: how long it takes to write down what a live city stands at.</summary>
internal static class ForkCommand
{
    public static Command Create()
    {
        var assets = new Option<int>("--assets") { DefaultValueFactory = _ => 100_000 };
        var rate = new Option<double>("--rate") { DefaultValueFactory = _ => 300, Description = "Messages a second that the city goes on taking meanwhile." };
        var forks = new Option<int>("--forks") { DefaultValueFactory = _ => 7 };
        var folder = new Option<string?>("--folder") { Description = "Where SQLite keeps its data; kept, so that the next run need not import." };
        var command = new Command("fork", "A run of a scenario that starts from now: from the request to the cut that is written and named by its hash, while readings come in.") { assets, rate, forks, folder };
        command.SetAction((parsed, cancellation) => ForkBenchmark.Run(parsed.GetValue(assets), parsed.GetValue(rate), parsed.GetValue(forks), parsed.GetValue(folder), cancellation));
        return command;
    }
}
