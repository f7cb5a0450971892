using System.CommandLine;

namespace Beffroi.Benchmarks.Storm;

/// <summary><c>storm</c>: everybody at once, and far more than can be taken.</summary>
internal static class StormCommand
{
    public static Command Create()
    {
        var assets = new Option<int>("--assets") { DefaultValueFactory = _ => 50_000 };
        var connections = new Option<int>("--connections") { DefaultValueFactory = _ => 1_000 };
        var seconds = new Option<int>("--seconds") { DefaultValueFactory = _ => 30, Description = "Of overload." };
        var factor = new Option<double>("--factor") { DefaultValueFactory = _ => 5, Description = "Offered, in units of what was absorbed before." };
        var folder = new Option<string?>("--folder") { Description = "Where SQLite keeps its data; kept, so that the next run need not import." };
        var command = new Command("storm", "All assets join at once, then publishers offer five times what is absorbed: memory, back-pressure, recovery, and nothing acknowledged lost.") { assets, connections, seconds, factor, folder };
        command.SetAction((parsed, cancellation) => StormBenchmark.Run(
            new(parsed.GetValue(assets), parsed.GetValue(connections), parsed.GetValue(seconds), parsed.GetValue(factor), parsed.GetValue(folder)), cancellation));
        return command;
    }
}
