using System.CommandLine;

namespace Beffroi.Benchmarks.Scenarios;

/// <summary><c>scenario</c>: years of a city of lamps with rules on, beside the bare formula of the same energy.</summary>
internal static class ScenarioCommand
{
    public static Command Create()
    {
        var lamps = new Option<int>("--lamps") { DefaultValueFactory = _ => 7_290 };
        var years = new Option<int>("--years") { DefaultValueFactory = _ => 12 };
        var threads = new Option<int>("--threads") { DefaultValueFactory = _ => Environment.ProcessorCount };
        var zone = new Option<double>("--zone") { DefaultValueFactory = _ => Beffroi.Scenarios.Stage.UsualZone };
        var territory = new Option<bool>("--territory") { Description = "All kinds of the demonstration, each report stepped, alarms judged, the shipped rules on." };
        var days = new Option<int>("--days") { DefaultValueFactory = _ => 1 };
        var replicates = new Option<int>("--replicates") { Description = "Draw faults as usual, so many times." };
        var opponent = new Option<bool>("--opponent") { Description = "The same lamps as processes in a queue of events, in the same run." };
        var command = new Command("scenario", "Years of the demonstration's lamps under two dimming rules: seconds, lives, moments, and what a bare formula takes.") { lamps, years, threads, zone, territory, days, replicates, opponent };
        command.SetAction(parsed => parsed.GetValue(territory) ? TerritoryBenchmark.Run(parsed.GetValue(days), parsed.GetValue(threads))
            : parsed.GetValue(opponent) ? ScenarioBenchmark.Duel(parsed.GetValue(lamps), parsed.GetValue(years), parsed.GetValue(zone))
            : ScenarioBenchmark.Run(parsed.GetValue(lamps), parsed.GetValue(years), parsed.GetValue(threads), parsed.GetValue(zone), parsed.GetValue(replicates)));
        return command;
    }
}
