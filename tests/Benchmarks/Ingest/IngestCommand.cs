using System.CommandLine;

namespace Beffroi.Benchmarks.Ingest;

/// <summary><c>ingest</c>: publisher → embedded broker → asset → journal durable → acknowledged → roll-up.</summary>
internal static class IngestCommand
{
    public static Command Create()
    {
        var store = new Option<string>("--store") { DefaultValueFactory = _ => "sqlite", Description = "sqlite or postgresql." }.AcceptOnlyFromAmong("sqlite", "postgresql");
        var connections = new Option<int>("--connections") { DefaultValueFactory = _ => 10 };
        var assets = new Option<int>("--assets") { DefaultValueFactory = _ => 50_000 };
        var window = new Option<int>("--window") { DefaultValueFactory = _ => 0, Description = "Unacknowledged messages a connection may have; 0 for 2,000 in all." };
        var rate = new Option<double>("--rate") { DefaultValueFactory = _ => 0, Description = "Messages a second, on a schedule; 0 for as fast as they are acknowledged." };
        var seconds = new Option<int>("--seconds") { DefaultValueFactory = _ => 60 };
        var warmup = new Option<int>("--warmup") { DefaultValueFactory = _ => 15 };
        var folder = new Option<string?>("--folder") { Description = "Where SQLite keeps its data; kept, so that the next run need not import." };
        var wait = new Option<bool>("--wait") { Description = "Go on publishing until interrupted: for a profiler." };
        var radio = new Option<string>("--lorawan") { DefaultValueFactory = _ => "none", Description = "Uplinks of ChirpStack in the place of plain JSON, told to the asset alone (asset) or also to its radio end (both)." }.AcceptOnlyFromAmong("none", "asset", "both");
        var command = new Command("ingest", "Publisher, broker, asset, durable journal, acknowledgement, roll-up.") { store, connections, assets, window, rate, seconds, warmup, folder, wait, radio };
        command.SetAction((parsed, cancellation) => IngestBenchmark.Run(
            new(parsed.GetValue(store)!, parsed.GetValue(connections), parsed.GetValue(assets), WindowOf(parsed.GetValue(window), parsed.GetValue(connections)), parsed.GetValue(rate),
                parsed.GetValue(seconds), parsed.GetValue(warmup), parsed.GetValue(folder), parsed.GetValue(wait), parsed.GetValue(radio)!),
            cancellation));
        return command;
    }

    private static int WindowOf(int given, int connections) => given > 0 ? given : Math.Max(1, 2_000 / connections);
}
