using Beffroi.Twin;
using Beffroi.Twin.Simulation;

namespace Beffroi.Demonstration;

/// <summary>The ground everything is planned on: streets, lamps, districts, and the randomness of the run.</summary>
internal sealed class TerritoryDraft
{
    public TerritoryDraft(DemonstrationPlan plan)
    {
        Plan = plan;
        Streets = Named(new StreetTracer(Settlements.All, plan.Seed).Trace());
        Lamps = LampPlan.Along(Streets, plan, DistrictOf);
        FibreNodes = FibrePlan.Nodes(Lamps, plan.FibreLinks);
        WeatherPosts = [.. Bisection.Cut(Lamps, plan.WeatherStations, l => l.Spot).Select(part => part[part.Count / 2])];
    }

    public DemonstrationPlan Plan { get; }

    /// <summary>District by district, so that what follows them stays together.</summary>
    public List<Street> Streets { get; }

    public List<Lamp> Lamps { get; }

    /// <summary>By which weather stations stand.</summary>
    public List<Lamp> WeatherPosts { get; }

    /// <summary>Where the group's fibre comes up.</summary>
    public IReadOnlyList<FibreNode> FibreNodes { get; }

    /// <summary>On which fibre something there hangs: the nearest.</summary>
    public Dictionary<string, AssetId?> FibreOf(Spot spot) => new() { ["fibre"] = AssetId.Of("fibre-link", FibreNodes.MinBy(n => n.Lamp.Spot.DistanceTo(spot))!.Key) };

    public Dice Dice(string name) => new(Plan.Seed, name);

    /// <summary>The district whose centre is nearest: where its outline is, too.</summary>
    public static Settlement DistrictOf(Spot spot) => Settlements.All.MinBy(s => s.Centre.DistanceTo(spot))!;

    /// <summary>So many of something in each district, by its lamps.</summary>
    public IEnumerable<(Settlement District, int Count)> Spread(int total, int least = 0)
    {
        var weights = Settlements.All.Select(s => (double)Lamps.Count(l => l.District == s)).ToArray();
        return Settlements.All.Zip(Shares.Of(total, weights, least));
    }

    private List<Street> Named(List<Street> streets)
    {
        var districts = streets.GroupBy(s => DistrictOf(s.At(s.Length / 2))).ToDictionary(g => g.Key, g => g.OrderByDescending(s => s.Length).ToList());
        foreach (var (district, own) in districts)
        {
            StreetNames.Give(own, district.Key, Plan.Seed);
        }

        return [.. Settlements.All.Where(districts.ContainsKey).SelectMany(s => districts[s])];
    }
}
