using System.CommandLine;

namespace Beffroi.Benchmarks.Scale;

/// <summary><c>scale</c>: memory, cold start, stop and exact totals of so many assets in one silo.</summary>
internal static class ScaleCommand
{
    public static Command Create()
    {
        var assets = new Option<int>("--assets") { DefaultValueFactory = _ => 100_000 };
        var phase = new Option<string>("--phase") { DefaultValueFactory = _ => "all", Description = "fill (import), hear (a reading of each), start (measure), or all; one at a time needs --folder." }.AcceptOnlyFromAmong("fill", "hear", "start", "all");
        var seconds = new Option<int>("--seconds") { DefaultValueFactory = _ => int.MaxValue, Description = "Filling stops after so many; the same command again goes on." };
        var rest = new Option<int>("--rest") { DefaultValueFactory = _ => 20, Description = "Seconds of quiet before memory is read." };
        var folder = new Option<string?>("--folder") { Description = "Where SQLite keeps its data; kept, so that the next run need not import." };
        var command = new Command("scale", "Resident memory, cold start to every asset known, graceful stop, and totals held against what was sent.") { assets, phase, seconds, rest, folder };
        command.SetAction((parsed, cancellation) => ScaleBenchmark.Run(
            new(parsed.GetValue(assets), parsed.GetValue(phase)!, parsed.GetValue(seconds), parsed.GetValue(rest), parsed.GetValue(folder)), cancellation));
        return command;
    }
}
