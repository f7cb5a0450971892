using Beffroi.Twin;

namespace Beffroi.Routing;

/// <summary>Plans the trips of one load: savings first, then whatever makes them shorter. Pure: no clock, no chance, and the order of the stops does not matter.</summary>
public static class RoundPlanner
{
    public static LoadPlan Plan(string load, IEnumerable<Stop> known, RoundTerms terms, RoadMatrix? roads, Instant start)
    {
        Stop[] all = [.. known.OrderBy(s => s.Asset.ToString(), StringComparer.Ordinal)];
        var (stops, unserved) = Servable([.. all.Where(s => s.Demand.Reason is not null)], terms, roads);
        var problem = new RoundProblem(stops, terms, Roads.Between(terms, stops, roads));
        var begun = ClarkeWright.Start(problem);
        var savings = begun.Sum(r => r.Length);
        var routes = Improvement.Of(problem, begun);
        var vehicles = Shifts.Of(routes, terms.Shift);
        return new(
            load,
            [.. vehicles.SelectMany((trips, vehicle) => Timed(problem, trips, vehicle + 1, start))],
            vehicles.Count,
            routes.Sum(r => r.Length),
            routes.Sum(r => r.Mass),
            routes.Sum(r => r.Volume),
            savings,
            LowerBound.Of(problem),
            FixedOf(all, terms, roads),
            unserved);
    }

    /// <summary>The round that stops everywhere, planned with the same care: what is avoided is avoided by knowing, not by driving better.</summary>
    private static FixedRound FixedOf(Stop[] all, RoundTerms terms, RoadMatrix? roads)
    {
        var (stops, _) = Servable(all, terms, roads);
        var problem = new RoundProblem(stops, terms, Roads.Between(terms, stops, roads));
        var routes = Improvement.Of(problem, ClarkeWright.Start(problem));
        return new(stops.Count, routes.Count, routes.Sum(r => r.Length), routes.Sum(r => r.Mass));
    }

    /// <summary>Without what no vehicle holds and what no shift reaches.</summary>
    private static (List<Stop> Stops, Unserved[] Unserved) Servable(Stop[] wanted, RoundTerms terms, RoadMatrix? roads)
    {
        List<Stop> stops = [];
        List<Unserved> unserved = [];
        foreach (var stop in wanted)
        {
            var alone = new RoundProblem([stop], terms, Roads.Between(terms, [stop], roads)).Route([RoundProblem.First]);
            if (alone.Fits)
            {
                stops.Add(stop);
            }
            else
            {
                unserved.Add(new(stop.Asset, alone.Duration > terms.Shift ? "too-far" : "too-much"));
            }
        }

        return (stops, [.. unserved]);
    }

    private static IEnumerable<Trip> Timed(RoundProblem problem, List<Route> trips, int vehicle, Instant start)
    {
        var leaves = start;
        foreach (var route in trips)
        {
            var (at, place) = (leaves, RoundProblem.Depot);
            var stops = new TripStop[route.Stops.Count];
            for (var i = 0; i < stops.Length; i++)
            {
                at += problem.Drive(problem.Metres(place, route.Stops[i]));
                place = route.Stops[i];
                var stop = problem.Stop(place);
                stops[i] = new(stop.Asset, stop.Place, at, stop.Demand.Mass, stop.Demand.Volume, stop.Demand.Reason ?? "");
                at += stop.Demand.Service;
            }

            yield return new(vehicle, leaves, leaves + route.Duration, route.Length, route.Mass, route.Volume, stops);
            leaves += route.Duration;
        }
    }
}
