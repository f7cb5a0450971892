using System.CommandLine;

namespace Beffroi.Benchmarks.Feed;

/// <summary><c>feed</c>: how soon a reading is seen, in the asset, on the map and in the totals, while others come in.</summary>
internal static class FeedCommand
{
    public static Command Create()
    {
        var assets = new Option<int>("--assets") { DefaultValueFactory = _ => 50_000 };
        var rate = new Option<double>("--rate") { DefaultValueFactory = _ => 5_000, Description = "Messages a second beside the probes." };
        var seconds = new Option<int>("--seconds") { DefaultValueFactory = _ => 60 };
        var folder = new Option<string?>("--folder") { Description = "Where SQLite keeps its data; kept, so that the next run need not import." };
        var command = new Command("feed", "From publish to acknowledged, to the asset's visible state, to the live feed of a browser, to the territory's totals.") { assets, rate, seconds, folder };
        command.SetAction((parsed, cancellation) => FeedBenchmark.Run(parsed.GetValue(assets), parsed.GetValue(rate), parsed.GetValue(seconds), parsed.GetValue(folder), cancellation));
        return command;
    }
}
