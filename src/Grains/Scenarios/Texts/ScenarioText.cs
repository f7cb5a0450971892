namespace Beffroi.Scenarios.Texts;

/// <summary>A scenario as it is written: when, and what is otherwise than in the city as it is.</summary>
public sealed record ScenarioText
{
    public required string Title { get; init; }

    /// <summary>Id of the scenario it is a fork of: what that says counts, where this says nothing else.</summary>
    public string? Of { get; init; }

    /// <summary>Null takes that of the scenario it is a fork of.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The first day that is not in it any more.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Null takes that of the scenario it is a fork of; the inventory, when none says so.</summary>
    public ScenarioStart? Start { get; init; }

    public IReadOnlyList<ScenarioEdit> Edits { get; init; } = [];

    /// <summary>Texts of rules in force there, by id; one that the city has is replaced.</summary>
    public IReadOnlyDictionary<string, string> Rules { get; init; } = new Dictionary<string, string>();

    /// <summary>Ids of the city's rules that are not in force there.</summary>
    public IReadOnlyList<string> Without { get; init; } = [];

    /// <summary>Euro a unit, by flow.</summary>
    public IReadOnlyDictionary<string, double> Prices { get; init; } = new Dictionary<string, double>();

    /// <summary>Kilograms of CO2 a unit, by flow.</summary>
    public IReadOnlyDictionary<string, double> Emissions { get; init; } = new Dictionary<string, double>();

    /// <summary>Percent by which prices are higher each year after the first.</summary>
    public double? Growth { get; init; }

    /// <summary>Of what is drawn by chance.</summary>
    public ulong? Seed { get; init; }

    /// <summary>How often it is drawn.</summary>
    public int? Replicates { get; init; }

    /// <summary>How often assets fail, by kind; as usual where nothing is said.</summary>
    public IReadOnlyDictionary<string, FaultTerms> Faults { get; init; } = new Dictionary<string, FaultTerms>();

    /// <summary>Null leaves the weather of the baseline, or that of the scenario it is a fork of.</summary>
    public ScenarioWeather? Weather { get; init; }

    /// <summary>This one on that which it is a fork of.</summary>
    public ScenarioText On(ScenarioText parent) => this with
    {
        Of = parent.Of,
        From = From ?? parent.From,
        To = To ?? parent.To,
        Start = Start ?? parent.Start,
        Edits = [.. parent.Edits, .. Edits],
        Rules = Over(parent.Rules, Rules),
        Without = [.. parent.Without.Where(rule => !Rules.ContainsKey(rule)).Concat(Without).Distinct()],
        Prices = Over(parent.Prices, Prices),
        Emissions = Over(parent.Emissions, Emissions),
        Growth = Growth ?? parent.Growth,
        Weather = Weather ?? parent.Weather,
        Seed = Seed ?? parent.Seed,
        Replicates = Replicates ?? parent.Replicates,
        Faults = Over(parent.Faults, Faults.ToDictionary(f => f.Key, f => parent.Faults.TryGetValue(f.Key, out var under) ? f.Value.On(under) : f.Value)),
    };

    private static Dictionary<string, T> Over<T>(IReadOnlyDictionary<string, T> under, IReadOnlyDictionary<string, T> over)
    {
        var all = new Dictionary<string, T>(under);
        foreach (var (key, value) in over)
        {
            all[key] = value;
        }

        return all;
    }
}
