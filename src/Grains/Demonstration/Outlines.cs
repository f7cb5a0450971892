using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.Union;

namespace Beffroi.Demonstration;

/// <summary>Synthetic outlines: each district a wandering circle around its centre, cut half-way to its neighbours; an authority is its districts together.</summary>
public static class Outlines
{
    private const int Corners = 72;
    private const double Countryside = 2400;
    private static readonly GeometryFactory Factory = new(new PrecisionModel(1e6), 4326);

    public static Polygon Of(Settlement settlement, ulong seed)
    {
        var edge = new Edge(settlement.Key, seed);
        var ring = Enumerable.Range(0, Corners).Select(i => Corner(settlement, edge, Math.Tau * i / Corners)).ToList();
        foreach (var other in Settlements.All.Where(s => s != settlement))
        {
            ring = Nearer(ring, settlement.Centre, other.Centre);
        }

        var corners = ring.Select(s => s.ToPlace()).Select(p => new Coordinate(p.Longitude, p.Latitude)).ToList();
        corners.Add(corners[0].Copy());
        return Factory.CreatePolygon([.. corners]);
    }

    public static Geometry Together(IEnumerable<Geometry> districts) => UnaryUnionOp.Union([.. districts]);

    private static Spot Corner(Settlement settlement, Edge edge, double direction) =>
        settlement.Centre.Toward(direction, edge.At(direction, (settlement.Radius * 1.2) + Countryside));

    /// <summary>The part of the ring that is nearer to one centre than to the other.</summary>
    private static List<Spot> Nearer(List<Spot> ring, Spot centre, Spot other)
    {
        var kept = new List<Spot>();
        for (var i = 0; i < ring.Count; i++)
        {
            var (a, b) = (ring[i], ring[(i + 1) % ring.Count]);
            var (atA, atB) = (Lead(a, centre, other), Lead(b, centre, other));
            if (atA >= 0)
            {
                kept.Add(a);
            }

            if (atA >= 0 != atB >= 0)
            {
                var part = atA / (atA - atB);
                kept.Add(new(a.East + (part * (b.East - a.East)), a.North + (part * (b.North - a.North))));
            }
        }

        return kept;
    }

    /// <summary>Positive where the point is nearer to the centre; straight along any line, so that the border is met exactly.</summary>
    private static double Lead(Spot spot, Spot centre, Spot other) =>
        (Math.Pow(other.East - spot.East, 2) + Math.Pow(other.North - spot.North, 2)) - (Math.Pow(centre.East - spot.East, 2) + Math.Pow(centre.North - spot.North, 2));
}
