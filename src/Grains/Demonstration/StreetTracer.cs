using Beffroi.Twin.Simulation;

namespace Beffroi.Demonstration;

/// <summary>Draws streets along a field, each ending where the town ends or where it would run beside another of its family.</summary>
public sealed class StreetTracer(IReadOnlyList<Settlement> settlements, ulong seed)
{
    private const double Step = 12;
    private const double Longest = 1300;
    private const double EndsWithin = 0.5;
    private const int TriesAHectare = 9;

    private readonly StreetField _field = new(settlements, seed);
    private readonly Edge[] _edges = [.. settlements.Select(s => new Edge(s.Key, seed))];
    private readonly SpotGrid[] _drawn = [new(60), new(60)];

    public List<Street> Trace()
    {
        var streets = Avenues();
        foreach (var settlement in settlements)
        {
            var dice = new Dice(seed, settlement.Key);
            var tries = (int)(Math.PI * settlement.Radius * settlement.Radius / 10_000 * TriesAHectare);
            for (var i = 0; i < tries; i++)
            {
                // The centre first, then outwards, as towns grow.
                var distance = settlement.Radius * 1.25 * Math.Sqrt((i + dice.Unit("seed distance", i)) / tries);
                var start = settlement.Centre.Toward(dice.Between("seed direction", 0, Math.Tau, i), distance);
                if (TraceFrom(start, i % 2 == 1) is { } street)
                {
                    streets.Add(street);
                }
            }
        }

        return streets;
    }

    /// <summary>From district to district, first of all: the town's own streets keep clear of them.</summary>
    private List<Street> Avenues()
    {
        var avenues = new List<Street>();
        foreach (var (from, edge) in settlements.Zip(_edges).Where(p => p.First.Road is not null))
        {
            var to = settlements.First(s => s.Key == from.Road);
            var (length, direction) = (from.Centre.DistanceTo(to.Centre), from.Centre.DirectionTo(to.Centre));
            var bend = edge.At(direction, 1) - 1;
            var line = Enumerable.Range(0, (int)(length / Step) + 1).Select(i => i * Step / length)
                .Select(part => from.Centre.Toward(direction, part * length).Toward(direction + (Math.PI / 2), bend * length * 0.5 * Math.Sin(Math.PI * part))).ToArray();
            avenues.Add(new(line, false));
            foreach (var spot in line)
            {
                _drawn[Family(false)].Add(spot);
            }
        }

        return avenues;
    }

    private Street? TraceFrom(Spot start, bool across)
    {
        if (GapAt(start) is not { } gap || _drawn[Family(across)].HasWithin(start, gap))
        {
            return null;
        }

        var back = Follow(start, across, Math.PI);
        var line = back.Reverse<Spot>().Append(start).Concat(Follow(start, across, 0)).ToArray();
        var street = new Street(line, across);
        if (street.Length < gap * 1.1)
        {
            return null;
        }

        foreach (var spot in line)
        {
            _drawn[Family(across)].Add(spot);
        }

        return street;
    }

    private List<Spot> Follow(Spot start, bool across, double turn)
    {
        var line = new List<Spot>();
        var direction = _field.DirectionAt(start, across) + turn;
        var spot = start;
        while (line.Count * Step < Longest / 2)
        {
            var half = Aligned(spot.Toward(direction, Step / 2), across, direction);
            spot = spot.Toward(half, Step);
            direction = Aligned(spot, across, half);
            var closesRing = line.Count > 8 && spot.DistanceTo(start) < Step;
            if (closesRing || GapAt(spot) is not { } gap || _drawn[Family(across)].HasWithin(spot, gap * EndsWithin))
            {
                break;
            }

            line.Add(spot);
        }

        return line;
    }

    private double Aligned(Spot spot, bool across, double heading)
    {
        var direction = _field.DirectionAt(spot, across);
        return Math.Cos(direction - heading) < 0 ? direction + Math.PI : direction;
    }

    /// <summary>Between parallel streets here; null outside of what is built.</summary>
    private double? GapAt(Spot spot)
    {
        double? gap = null;
        for (var i = 0; i < settlements.Count; i++)
        {
            var (settlement, distance) = (settlements[i], settlements[i].Centre.DistanceTo(spot));
            if (distance < settlement.Radius * 1.6 && distance <= _edges[i].At(settlement.Centre.DirectionTo(spot), settlement.Radius))
            {
                gap = Math.Min(gap ?? double.MaxValue, settlement.Gap);
            }
        }

        return gap;
    }

    private static int Family(bool across) => across ? 1 : 0;
}
