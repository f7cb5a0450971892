using System.CommandLine;

namespace Beffroi.Benchmarks.Limits;

/// <summary><c>limits</c>: how fast each part goes alone on this machine, and ours beside it in the same run.</summary>
internal static class LimitsCommand
{
    public static Command Create()
    {
        var seconds = new Option<int>("--seconds") { DefaultValueFactory = _ => 5, Description = "For each part; three times as long for ours." };
        var assets = new Option<int>("--assets") { DefaultValueFactory = _ => 20_000 };
        var ours = new Option<int>("--ours") { DefaultValueFactory = _ => 10, Description = "Connections of ours, on SQLite; 0 leaves it out." };
        var folder = new Option<string?>("--folder") { Description = "Where SQLite keeps the data of ours; kept, so that the next run need not import." };
        var command = new Command("limits", "Disk, broker, COPY, SQLite and Orleans alone, the fifty-line opponent, and ours: rates, percentiles and ratios.") { seconds, assets, ours, folder };
        command.SetAction((parsed, cancellation) => LimitsBenchmark.Run(new(parsed.GetValue(seconds), parsed.GetValue(assets), parsed.GetValue(ours), parsed.GetValue(folder)), cancellation));
        return command;
    }
}
