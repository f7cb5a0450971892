using System.Collections.Concurrent;
using Beffroi.Inventory;
using Beffroi.Rules.Cel;
using Beffroi.Twin;

namespace Beffroi.Rules;

/// <summary>The truth of a condition that goes by nothing but the time, glance by glance: only those at which it becomes another are kept. Worked out a year at a time, as it is asked for.</summary>
internal sealed class TruthRun(CelCondition condition, Description description, TimeSpan glanceAt, TruthTimes times)
{
    private readonly ConcurrentDictionary<int, (Instant[] Looks, int[] Truths)> _years = [];

    /// <summary>The first glance behind a moment at which a trigger that is so far becomes another; <see cref="Instant.Never"/> when there is none before the other moment.</summary>
    public Instant Next(RulingPhase held, Instant after, Instant until)
    {
        var look = Deadlines.NextGlance(after, glanceAt);
        for (var year = look.ToDateTimeOffset().Year; look < until; year++)
        {
            var (looks, truths) = _years.GetOrAdd(year, Year);
            for (var i = Array.BinarySearch(looks, look) is var found && found >= 0 ? found : ~found - 1; i < looks.Length; i++)
            {
                if (Ruling.IsOther(held, truths[i]))
                {
                    return Instant.Later(looks[i], look) is var at && at < until ? at : Instant.Never;
                }
            }

            look = Begin(year + 1);
        }

        return Instant.Never;
    }

    private (Instant[] Looks, int[] Truths) Year(int year)
    {
        var (looks, truths) = (new List<Instant>(), new List<int>());
        var scene = new RuleScene();
        var state = new AssetState(0) { Description = description };
        for (var at = Begin(year); at < Begin(year + 1); at = Following(at))
        {
            var truth = condition.Evaluate(scene.At(state, at));
            if (truths.Count == 0 || truths[^1] != truth)
            {
                looks.Add(at);
                truths.Add(truth);
            }
        }

        return ([.. looks], [.. truths]);
    }

    private Instant Following(Instant at) => Deadlines.NextGlance(Instant.Later(at, new(times.Next(condition, description.Place, at)!.Value.Microseconds - 1)), glanceAt);

    private Instant Begin(int year) => Deadlines.NextGlance(new(Instant.From(new(year, 1, 1, 0, 0, 0, TimeSpan.Zero)).Microseconds - 1), glanceAt);
}
