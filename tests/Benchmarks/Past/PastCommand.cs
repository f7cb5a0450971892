using System.CommandLine;

namespace Beffroi.Benchmarks.Past;

/// <summary><c>back-test</c>: a rule over a month of a city whose days are sealed.</summary>
internal static class PastCommand
{
    public static Command Create()
    {
        var assets = new Option<int>("--assets") { DefaultValueFactory = _ => 7_290 };
        var days = new Option<int>("--days") { DefaultValueFactory = _ => 30 };
        var runs = new Option<int>("--runs") { DefaultValueFactory = _ => 3 };
        var folder = new Option<string?>("--folder") { Description = "Where SQLite keeps its data; kept, so that the next run need not seal." };
        var command = new Command("back-test", "A rule over sealed days of luminaires that report three properties every quarter of an hour: times real time, memory, and how long a cancellation takes.") { assets, days, runs, folder };
        command.SetAction((parsed, cancellation) => PastBenchmark.Run(
            parsed.GetValue(assets), parsed.GetValue(days), parsed.GetValue(runs), parsed.GetValue(folder), cancellation));
        return command;
    }
}
