using System.CommandLine;

namespace Beffroi.Benchmarks.Ingest;

/// <summary><c>opponent</c>: the shortest program that does the same without a twin, to be measured beside ours.</summary>
internal static class OpponentCommand
{
    public static Command Create()
    {
        var connections = new Option<int>("--connections") { DefaultValueFactory = _ => 10 };
        var assets = new Option<int>("--assets") { DefaultValueFactory = _ => 50_000 };
        var seconds = new Option<int>("--seconds") { DefaultValueFactory = _ => 60 };
        var command = new Command("opponent", "Fifty lines from MQTT to PostgreSQL, acknowledged after the commit, and no twin: what to beat.") { connections, assets, seconds };
        command.SetAction((parsed, cancellation) => OpponentBenchmark.Run(parsed.GetValue(connections), parsed.GetValue(assets), parsed.GetValue(seconds), cancellation));
        return command;
    }
}
