using Beffroi.Inventory;
using Beffroi.Language;
using Beffroi.Twin;

namespace Beffroi.Routing;

/// <summary>Metres between all places of a round: as told, or the line over the ground times the detour that streets make.</summary>
public static class Roads
{
    private const double EarthRadius = 6_371_008.8;

    /// <summary>In the order depot, tip, stops.</summary>
    public static double[,] Between(RoundTerms terms, IReadOnlyList<Stop> stops, RoadMatrix? told) =>
        told is null ? OverGround(terms, stops) : AsTold(stops, told);

    /// <summary>Along a great circle, metres.</summary>
    public static double Line(Place a, Place b)
    {
        var (lat1, lat2) = (double.DegreesToRadians(a.Latitude), double.DegreesToRadians(b.Latitude));
        var (sinLat, sinLon) = (Math.Sin((lat2 - lat1) / 2), Math.Sin(double.DegreesToRadians(b.Longitude - a.Longitude) / 2));
        return 2 * EarthRadius * Math.Asin(Math.Min(1, Math.Sqrt((sinLat * sinLat) + (Math.Cos(lat1) * Math.Cos(lat2) * sinLon * sinLon))));
    }

    /// <summary>What is wrong with a matrix for these stops; null when nothing is.</summary>
    public static Outcome? Fault(RoadMatrix told, IReadOnlyList<Stop> stops)
    {
        var places = told.Places.ToHashSet(StringComparer.Ordinal);
        if (stops.Select(s => s.Asset.ToString()).Prepend(RoadMatrix.Tip).Prepend(RoadMatrix.Depot).FirstOrDefault(name => !places.Contains(name)) is { } missing)
        {
            return Wrong($"The roads do not say how far {missing} is.");
        }

        if (places.Count != told.Places.Length || told.Metres.Length != told.Places.Length || told.Metres.Any(row => row is null || row.Length != told.Places.Length))
        {
            return Wrong("The roads are no square of metres with a row and a column for each place.");
        }

        for (var i = 0; i < told.Places.Length; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                if (!(told.Metres[i][j] is >= 0 and < 1e7) || told.Metres[i][j] != told.Metres[j][i] || (i == j && told.Metres[i][j] != 0))
                {
                    return Wrong($"Between {told.Places[i]} and {told.Places[j]} the roads are not as long there as back, or no length.");
                }
            }
        }

        return null;
    }

    private static Outcome Wrong(Phrase sentence) =>
        Outcome.Refused("bad-roads", sentence, "Give metres from every place to every place, the same there and back, or leave the roads out.");

    private static double[,] OverGround(RoundTerms terms, IReadOnlyList<Stop> stops)
    {
        Place[] places = [terms.Depot, terms.Tip, .. stops.Select(s => s.Place)];
        return Square(places.Length, (i, j) => terms.Detour * Line(places[i], places[j]));
    }

    private static double[,] AsTold(IReadOnlyList<Stop> stops, RoadMatrix told)
    {
        var rows = told.Places.Select((name, row) => (name, row)).ToDictionary(p => p.name, p => p.row, StringComparer.Ordinal);
        int[] order = [rows[RoadMatrix.Depot], rows[RoadMatrix.Tip], .. stops.Select(s => rows[s.Asset.ToString()])];
        return Square(order.Length, (i, j) => told.Metres[order[i]][order[j]]);
    }

    private static double[,] Square(int size, Func<int, int, double> metres)
    {
        var square = new double[size, size];
        for (var i = 1; i < size; i++)
        {
            for (var j = 0; j < i; j++)
            {
                square[i, j] = square[j, i] = metres(i, j);
            }
        }

        return square;
    }
}
