using System.CommandLine;

namespace Beffroi.Benchmarks.Tiles;

/// <summary><c>tiles</c>: vector tiles of the map by zoom.</summary>
internal static class TilesCommand
{
    public static Command Create()
    {
        var assets = new Option<int>("--assets") { DefaultValueFactory = _ => 100_000 };
        var seconds = new Option<int>("--seconds") { DefaultValueFactory = _ => 6, Description = "For each zoom." };
        var rate = new Option<double>("--rate") { DefaultValueFactory = _ => 500, Description = "Messages a second meanwhile, so that tiles change." };
        var folder = new Option<string?>("--folder") { Description = "Where SQLite keeps its data; kept, so that the next run need not import." };
        var command = new Command("tiles", "Vector tiles of the map by zoom: made anew, and from the cache.") { assets, seconds, rate, folder };
        command.SetAction((parsed, cancellation) => TilesBenchmark.Run(parsed.GetValue(assets), parsed.GetValue(seconds), parsed.GetValue(rate), parsed.GetValue(folder), cancellation));
        return command;
    }
}
