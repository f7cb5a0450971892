using System.CommandLine;

namespace Beffroi.Benchmarks.Exports;

/// <summary><c>exports</c>: an inventory with its values as a file, in each form.</summary>
internal static class ExportsCommand
{
    public static Command Create()
    {
        var assets = new Option<int>("--assets") { DefaultValueFactory = _ => 100_000 };
        var folder = new Option<string?>("--folder") { Description = "Where SQLite keeps its data; kept, so that the next run need not import." };
        var command = new Command("exports", "Every asset with its values as CSV, GeoJSON, xlsx and Parquet: first byte, last byte, memory.") { assets, folder };
        command.SetAction((parsed, cancellation) => ExportsBenchmark.Run(parsed.GetValue(assets), parsed.GetValue(folder), cancellation));
        return command;
    }
}
