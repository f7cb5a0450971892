namespace Beffroi.Routing;

/// <summary>Gives trips to vehicles: the longest first, each to the first vehicle whose people still have the time.</summary>
public static class Shifts
{
    public static List<List<Route>> Of(IEnumerable<Route> routes, TimeSpan shift)
    {
        List<List<Route>> vehicles = [];
        foreach (var route in routes.OrderByDescending(r => r.Duration).ThenBy(r => r.Stops[0]))
        {
            if (vehicles.Find(trips => trips.Aggregate(route.Duration, (sum, trip) => sum + trip.Duration) <= shift) is { } free)
            {
                free.Add(route);
            }
            else
            {
                vehicles.Add([route]);
            }
        }

        return vehicles;
    }
}
