using Beffroi.Assets.Lighting;
using Beffroi.Quantities;
using Beffroi.Scenarios;
using Beffroi.Twin;
using Dimming = Beffroi.Assets.Lighting.Programmes;
using Place = Beffroi.Inventory.Place;

namespace Beffroi.Benchmarks.Scenarios;

/// <summary>
/// The same lamps as a library of discrete events would run them: a process for each, which sleeps until its next dusk, step, command or dawn, and a queue of who wakes next. It is
/// written by hand for these two rules, knows nights beforehand, and keeps no stack, no state that a rule could read and no month.
/// </summary>
internal sealed class QueueOpponent(ScenarioAsset[] assets, DateOnly firstDay, DateOnly lastDay, double zone)
{
    private const double LateLevel = 0.4;
    private const double DeepLevel = 0.2;
    private static readonly TimeSpan LateLasts = TimeSpan.FromHours(5.5);

    private readonly Dictionary<Place, LampNight[]> _nights = [];
    private readonly (Instant From, Instant To) _span = (LegalTime.At(firstDay, TimeOnly.MinValue), LegalTime.At(lastDay, TimeOnly.MinValue));

    public long Events { get; private set; }

    public long Late { get; private set; }

    public long Deep { get; private set; }

    /// <summary>Kilowatt-hours of all of them.</summary>
    public double Run()
    {
        var energy = new double[assets.Length];
        var queue = new PriorityQueue<IEnumerator<Instant>, Instant>();
        for (var lamp = 0; lamp < assets.Length; lamp++)
        {
            var process = Lamp(lamp, energy).GetEnumerator();
            process.MoveNext();
            queue.Enqueue(process, process.Current);
        }

        while (queue.TryPeek(out var process, out _))
        {
            Events++;
            if (process.MoveNext())
            {
                queue.DequeueEnqueue(process, process.Current);
            }
            else
            {
                queue.Dequeue();
            }
        }

        return energy.Sum();
    }

    private IEnumerable<Instant> Lamp(int lamp, double[] energy)
    {
        var description = assets[lamp].Description;
        var programme = Luminaire.Programme.ChoiceIn<DimmingProgramme>(description) ?? DimmingProgramme.Full;
        var source = Luminaire.Source.ChoiceIn<LightSource>(description);
        var most = new Watt(Luminaire.MaxPower.NumberIn(description)!.Value);
        var nights = NightsOf(description.Place!.Value);
        var (now, level, until, isDeep) = (_span.From, Dimming.Level(programme, nights[0].Night, _span.From), new Instant(long.MinValue), false);
        foreach (var night in nights)
        {
            for (var next = Next(night, now, until); next < _span.To && now < night.Night.Dawn; next = Next(night, now, until))
            {
                energy[lamp] += LampPower.At(level, most, source).Number / 1000 * (next - now).TotalHours;
                now = next;
                var own = Dimming.Level(programme, night.Night, now);
                if (now == night.Late && Level(own, now, until, isDeep) > LateLevel)
                {
                    (until, Late) = (now + LateLasts, Late + 1);
                }

                if (now == night.Deep && most.Number > 30)
                {
                    (isDeep, Deep) = (true, Deep + 1);
                }

                isDeep &= now != night.Cleared;
                level = Level(own, now, until, isDeep);
                yield return now;
            }
        }

        energy[lamp] += LampPower.At(level, most, source).Number / 1000 * (_span.To - now).TotalHours;
    }

    private static double Level(double own, Instant now, Instant until, bool isDeep) => isDeep ? DeepLevel : now < until ? LateLevel : own;

    private static Instant Next(LampNight night, Instant now, Instant until)
    {
        var next = now < night.Night.Dusk ? night.Night.Dusk : Dimming.NextStep(night.Night, now);
        foreach (var moment in (ReadOnlySpan<Instant>)[night.Late, night.Deep, night.Cleared, until])
        {
            next = moment > now ? Instant.Earlier(next, moment) : next;
        }

        return next;
    }

    private LampNight[] NightsOf(Place place)
    {
        var middle = new Place(Middle(place.Longitude), Middle(place.Latitude));
        if (!_nights.TryGetValue(middle, out var nights))
        {
            _nights[middle] = nights = LampNight.Of(middle, firstDay.AddDays(-1), lastDay);
        }

        return nights;
    }

    private double Middle(double degrees) => zone <= 0 ? degrees : Math.Round(Math.Round(degrees / zone) * zone, 6);
}
