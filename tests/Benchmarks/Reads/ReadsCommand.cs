using System.CommandLine;

namespace Beffroi.Benchmarks.Reads;

/// <summary><c>reads</c>: an asset, pages of a list and totals over HTTP, in quiet and under load.</summary>
internal static class ReadsCommand
{
    public static Command Create()
    {
        var assets = new Option<int>("--assets") { DefaultValueFactory = _ => 100_000 };
        var seconds = new Option<int>("--seconds") { DefaultValueFactory = _ => 6, Description = "For each question." };
        var readers = new Option<int>("--readers") { DefaultValueFactory = _ => 4, Description = "Asking at once, each one question after another." };
        var rate = new Option<double>("--rate") { DefaultValueFactory = _ => 2_000, Description = "Messages a second in the second half." };
        var folder = new Option<string?>("--folder") { Description = "Where SQLite keeps its data; kept, so that the next run need not import." };
        var command = new Command("reads", "An asset by id, pages of a list and totals over HTTP: without load, then under ingest.") { assets, seconds, readers, rate, folder };
        command.SetAction((parsed, cancellation) => ReadsBenchmark.Run(
            parsed.GetValue(assets), parsed.GetValue(seconds), parsed.GetValue(readers), parsed.GetValue(rate), parsed.GetValue(folder), cancellation));
        return command;
    }
}
