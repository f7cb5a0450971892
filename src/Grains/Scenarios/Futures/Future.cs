using Beffroi.Feed;
using Beffroi.Rules;
using Beffroi.Twin;
using Beffroi.Twin.Simulation;

namespace Beffroi.Scenarios.Futures;

/// <summary>
/// Lives a few days of a stage again and looks at its assets meanwhile. What was commanded for longer than that before, and what rules remember of it, is not seen: a look costs
/// days then, not years. Assets that live each by themselves as they are simulated are in it only where those that share their lives hear of them. Pure.
/// </summary>
internal sealed class Future(Stage stage)
{
    /// <summary>So long is lived before the first look: a night and what leads to it, twice.</summary>
    public static readonly TimeSpan Before = TimeSpan.FromDays(2);

    private static readonly TimeSpan Instantly = TimeSpan.FromMicroseconds(1);

    public FutureFilm Film(Instant from, Instant to, TimeSpan step)
    {
        var window = stage with { From = Instant.Later(stage.From, from - Before), To = Instant.Earlier(stage.To, to + TimeSpan.FromHours(1)) };
        var stretches = Stretches.Of(window);
        var watchers = Watchers(window, stretches);
        var seen = new Look[window.Assets.Count];
        Array.Fill(seen, Look.None);
        var frames = new List<FutureFrame>();
        for (var at = from; at <= to; at += step)
        {
            var frame = Frame(at, Array.FindLastIndex(stretches.Cuts, stretches.Count - 1, cut => cut <= at), watchers, seen);
            if (frames.Count == 0 || frame.Assets.Length > 0 || at + step > to)
            {
                frames.Add(frame);
            }
        }

        return Told(window, frames);
    }

    private static Watcher[] Watchers(Stage window, Stretches stretches)
    {
        var (calendars, almanac) = (new Calendars(window.Programmes), new Almanac(window.Climate));
        var times = new TruthTimes(almanac);
        return [.. Casting.Of(window, stretches, new(window)).Troupes.Where(t => t.Cohorts.Any(c => c.Living is not SimulatedLiving)).Select(t => new Watcher(t, window, stretches, calendars, almanac, times))];
    }

    private static FutureFrame Frame(Instant at, int stretch, Watcher[] watchers, Look[] seen)
    {
        var (numbers, marks, mains) = (new List<int>(), new List<Mark>(), new List<float>());
        foreach (var watcher in watchers)
        {
            watcher.Until(at + Instantly);
            foreach (var role in watcher.Roles)
            {
                var look = Look.Of(role.Cohort.Kind, role.Life.State, at);
                foreach (var stay in role.Cohort.Stays)
                {
                    if (stretch >= stay.From && stretch < stay.To && (stay.IsOut ? look.Out : look) is var own && seen[stay.Asset] != own)
                    {
                        seen[stay.Asset] = own;
                        numbers.Add(stay.Asset);
                        marks.Add(own.Mark);
                        mains.Add(own.Main);
                    }
                }
            }
        }

        return new(at, [.. numbers], [.. marks], [.. mains]);
    }

    /// <summary>Only those that something is told of are named.</summary>
    private static FutureFilm Told(Stage window, List<FutureFrame> frames)
    {
        int[] told = [.. frames.SelectMany(f => f.Assets).Distinct().Order()];
        var places = told.Index().ToDictionary(p => p.Item, p => p.Index);
        return new(Outcome.Taken, Array.ConvertAll(told, number => window.Assets[number].Asset), [.. frames.Select(f => f with { Assets = Array.ConvertAll(f.Assets, number => places[number]) })]);
    }
}
