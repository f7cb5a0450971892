using System.Collections.Concurrent;
using System.Text;
using Beffroi.Geography;
using Beffroi.Inventory;
using Beffroi.Rules.Cel;
using Beffroi.Twin;
using Beffroi.Twin.Simulation;

namespace Beffroi.Rules;

/// <summary>When time alone can make conditions another truth, worked out once for all assets under the same sky: between two such moments nobody need look.</summary>
public sealed class TruthTimes(Almanac almanac)
{
    private static readonly TimeSpan Slack = TimeSpan.FromSeconds(1);

    /// <summary>Degrees. Where the sun hardly reaches an elevation, or hardly leaves it, its passage is not solved well: it stays so near for less than <see cref="Lingering"/> on either side.</summary>
    private const double Grazing = 0.6;

    private static readonly TimeSpan Lingering = TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<(CelCondition Condition, Place? Place, DateOnly Day), Instant[]> _days = [];
    private readonly ConcurrentDictionary<(CelCondition Condition, Place? Place, TimeSpan GlanceAt, string Traits), TruthRun> _runs = [];

    /// <summary>The next of them, strictly later; null when it cannot be told.</summary>
    public Instant? Next(CelCondition condition, Place? place, Instant after)
    {
        if (condition.Moments is null)
        {
            return null;
        }

        var day = LegalTime.Of(after).Date;
        foreach (var moment in On(condition, place, day))
        {
            if (moment > after)
            {
                return moment;
            }
        }

        throw new InvalidOperationException("A day ends with its midnight.");
    }

    /// <summary>Its truth at every glance, shared by all that it cannot tell apart.</summary>
    internal TruthRun Run(CelCondition condition, Description description, TimeSpan glanceAt)
    {
        var traits = new StringBuilder();
        RuleTraits.Append(traits, condition, description);
        return _runs.GetOrAdd((condition, description.Place, glanceAt, traits.ToString()), _ => new(condition, description, glanceAt, this));
    }

    private Instant[] On(CelCondition condition, Place? place, DateOnly day) => _days.GetOrAdd((condition, place, day), static (key, almanac) =>
    [
        // Those of other days are asked for there: midnight is looked at always, and days of conditions begin with it.
        .. key.Condition.Moments!.SelectMany(m => Of(m, key.Place, key.Day, almanac)).Append(Midnight(key.Day.AddDays(1)))
            .Where(at => at > Midnight(key.Day) && at <= Midnight(key.Day.AddDays(1))).Distinct().Order(),
    ], almanac);

    private static Instant Midnight(DateOnly day) => LegalTime.At(day, TimeOnly.MinValue);

    private static IEnumerable<Instant> Of(CelMoment moment, Place? place, DateOnly day, Almanac almanac)
    {
        switch (moment.Of)
        {
            case CelMoment.Form.Hour when moment.Value is > 0 and < 24:
                yield return LegalTime.At(day, new TimeOnly((long)(moment.Value * TimeSpan.TicksPerHour)));
                break;
            case CelMoment.Form.Elevation when place is { } here:
                // Far from the meridian of the clocks a crossing of one day is told of the day before or after.
                for (var i = -1; i <= 1; i++)
                {
                    if (almanac.Crossings(day.AddDays(i), here, moment.Value) is { } crossings)
                    {
                        // The crossing is solved to a fraction of a second, so a glance on either side of it may be the first.
                        yield return crossings.Rise - Slack;
                        yield return crossings.Rise + Slack;
                        yield return crossings.Set - Slack;
                        yield return crossings.Set + Slack;
                    }
                }

                foreach (var at in Grazed(here, day, moment.Value))
                {
                    yield return at;
                }

                break;
            default:
                break;
        }
    }

    /// <summary>Every glance about a culmination whose elevation is nearly that one.</summary>
    private static IEnumerable<Instant> Grazed(Place here, DateOnly day, double elevation)
    {
        var noon = Instant.From(new DateTimeOffset(day, new(12, 0), TimeSpan.Zero)) - TimeSpan.FromMinutes(4 * here.Longitude);
        for (var half = -3; half <= 3; half++)
        {
            var culmination = noon + TimeSpan.FromHours(12 * half);
            for (var off = -Lingering; Math.Abs(Sun.Elevation(culmination, here) - elevation) < Grazing && off <= Lingering; off += Deadlines.Glance)
            {
                yield return culmination + off;
            }
        }
    }
}
