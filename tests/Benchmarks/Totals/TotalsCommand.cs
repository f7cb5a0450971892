using System.CommandLine;

namespace Beffroi.Benchmarks.Totals;

/// <summary><c>rule-totals</c>: what a rule for many assets costs that looks at one total.</summary>
internal static class TotalsCommand
{
    public static Command Create()
    {
        var assets = new Option<int>("--assets") { DefaultValueFactory = _ => 10_000 };
        var seconds = new Option<int>("--seconds") { DefaultValueFactory = _ => 60, Description = "Of each phase." };
        var every = new Option<int>("--every") { DefaultValueFactory = _ => 5, Description = "Seconds between two samples, in each of which the total is another." };
        var command = new Command("rule-totals", "Luminaires that all look at one total, which is another at each sample: without the rule and with it.") { assets, seconds, every };
        command.SetAction((parsed, cancellation) => TotalsBenchmark.Run(parsed.GetValue(assets), TimeSpan.FromSeconds(parsed.GetValue(seconds)), TimeSpan.FromSeconds(parsed.GetValue(every)), cancellation));
        return command;
    }
}
