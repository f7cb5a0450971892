using System.CommandLine;

namespace Beffroi.Benchmarks.Micro;

/// <summary><c>rule-cost</c>: a reading without and with twenty rules, batch by batch in turn, so that what else runs disturbs both alike.</summary>
internal static class RuleCost
{
    private const int Batches = 400;
    private const int Turns = 500;

    public static Command Create()
    {
        var command = new Command("rule-cost", "What twenty rules of a kind add to a reading: two figures of the same run.");
        command.SetAction(_ => Run());
        return command;
    }

    private static int Run()
    {
        var (without, with) = (Enrolled(0), Enrolled(20));
        var times = (Without: new double[Batches], With: new double[Batches]);
        for (var batch = -50; batch < Batches; batch++)
        {
            var (a, b) = (Batch(without), Batch(with));
            if (batch >= 0)
            {
                (times.Without[batch], times.With[batch]) = (a, b);
            }
        }

        Array.Sort(times.Without);
        Array.Sort(times.With);
        Say("best", 0);
        Say("first decile", Batches / 10);
        Say("median", Batches / 2);
        return 0;

        void Say(string what, int at) => Console.WriteLine(FormattableString.Invariant(
            $"{what}: {times.Without[at]:0.00} µs without, {times.With[at]:0.00} µs with 20 rules, {(times.With[at] / times.Without[at]) - 1:+0.0 %;-0.0 %}"));
    }

    private static RuleBenchmarks Enrolled(int rules)
    {
        var bench = new RuleBenchmarks { Rules = rules };
        bench.Enrol();
        return bench;
    }

    /// <summary>Microseconds a reading.</summary>
    private static double Batch(RuleBenchmarks bench)
    {
        var since = TimeProvider.System.GetTimestamp();
        for (var i = 0; i < Turns; i++)
        {
            bench.Whole();
        }

        return TimeProvider.System.GetElapsedTime(since).TotalMicroseconds / Turns;
    }
}
