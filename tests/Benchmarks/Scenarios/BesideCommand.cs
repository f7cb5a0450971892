using System.CommandLine;

namespace Beffroi.Benchmarks.Scenarios;

/// <summary><c>beside</c>: how much slower the live city is while a scenario runs.</summary>
internal static class BesideCommand
{
    public static Command Create()
    {
        var assets = new Option<int>("--assets") { DefaultValueFactory = _ => 20_000 };
        var turns = new Option<int>("--turns") { DefaultValueFactory = _ => 6 };
        var seconds = new Option<int>("--seconds") { DefaultValueFactory = _ => 15, Description = "Of each half of a turn." };
        var rate = new Option<double>("--rate") { DefaultValueFactory = _ => 0, Description = "Messages a second, on a schedule; 0 for as fast as they are acknowledged." };
        var folder = new Option<string?>("--folder") { Description = "Where SQLite keeps its data; kept, so that the next run need not import." };
        var command = new Command("beside", "Ingest with and without a scenario that runs in the same silo, by turns, and the ratio of each turn.") { assets, turns, seconds, rate, folder };
        command.SetAction((parsed, cancellation) => BesideBenchmark.Run(parsed.GetValue(assets), parsed.GetValue(turns), parsed.GetValue(seconds), parsed.GetValue(rate), parsed.GetValue(folder), cancellation));
        return command;
    }
}
