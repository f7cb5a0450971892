namespace Beffroi.Twin.Simulation;

/// <summary>A flow of an asset that lives as it is simulated, and how it follows from what its device tells: the increase of an index, what goes on at a rate, or alarms.</summary>
public sealed record SimulatedFlow
{
    /// <summary>What is asked of one that serves: hours in which it was to serve. Goes on also while it is out.</summary>
    public const string Due = "due";

    private SimulatedFlow(Flow flow) => Flow = flow;

    public Flow Flow { get; }

    /// <summary>The index that it is the increase of; null for another form.</summary>
    public Property? Index { get; private init; }

    /// <summary>So much an hour, by what is known of the asset; null from it when that is not known, and then nothing is taken. Of an index: while something is commanded of the asset, which its simulated index does not follow.</summary>
    public Func<Sight, double?>? Rate { get; init; }

    /// <summary>What the rate is multiplied by to be in the flow's unit.</summary>
    public double Factor { get; init; } = 1;

    /// <summary>What only grows and no property tells, in the flow's unit; null for another form.</summary>
    public Func<SimulatedAsset, Instant, double>? Count { get; private init; }

    /// <summary>Whether it is known by the two ends of a stretch.</summary>
    public bool IsOfEnds => Index is not null || Count is not null;

    /// <summary>Whether the kind's course sums it up.</summary>
    public bool IsSummed { get; private init; }

    /// <summary>Whether it grows with what people ask for.</summary>
    public bool FollowsDemand { get; init; }

    /// <summary>Over years, where nothing is stepped through, it is looked at once in each such time, at a moment by chance; null leaves it unknown there.</summary>
    public TimeSpan? SampledEach { get; init; }

    /// <summary>How often an alarm of the kind is raised.</summary>
    public static SimulatedFlow Alarms { get; } = new(new Flow("alarms", Quantities.Count.Symbol, 0)) { CountsAlarms = true };

    internal bool CountsAlarms { get; private init; }

    /// <summary>Whether it goes on while the asset is out.</summary>
    internal bool IsOwed => Flow.Name == Due;

    /// <summary>By how much an index grows that its device tells.</summary>
    public static SimulatedFlow Increase(Flow flow, Property index) => new(flow) { Index = index };

    /// <summary>By how much that grows.</summary>
    public static SimulatedFlow Counted(Flow flow, Func<SimulatedAsset, Instant, double> count) => new(flow) { Count = count };

    /// <summary>As the kind's course sums it up (<see cref="SimulatedLiving.Course"/>).</summary>
    public static SimulatedFlow Summed(Flow flow) => new(flow) { IsSummed = true };

    /// <summary>So much an hour.</summary>
    public static SimulatedFlow Hourly(Flow flow, Func<Sight, double?> rate) => new(flow) { Rate = rate };

    /// <summary>Hours in which that is so.</summary>
    public static SimulatedFlow Hours(string name, Func<Sight, bool?> holds) =>
        Hourly(new(name, Quantities.Hour.Symbol, 3), sight => holds(sight) switch { true => 1, false => 0, null => null });

    /// <summary>Hours in which it serves, of those in which it is due: of all, unless told. What is not known to serve is not counted as served.</summary>
    public static SimulatedFlow[] Service(Func<Sight, bool?> serves, Func<Sight, bool?>? isDue = null) =>
    [
        Hourly(new("served", Quantities.Hour.Symbol, 3) { Of = Due, Better = FlowSense.More }, sight => serves(sight) == true && isDue?.Invoke(sight) != false ? 1 : 0),
        Hourly(new(Due, Quantities.Hour.Symbol, 3) { Better = FlowSense.More }, sight => isDue?.Invoke(sight) == false ? 0 : 1),
    ];
}
