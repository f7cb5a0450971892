using Beffroi.Twin;

namespace Beffroi.Cluster.Judging;

/// <summary>
/// One asset as its rows in the journal tell it, by a fold written here from journal.md and docs/adr/0001, not the program's: what each fact says is laid
/// over what was known, unless it is marked late.
/// </summary>
internal sealed record AssetAccount
{
    /// <summary>A property's value, when it was observed (microseconds since 1970), and how.</summary>
    public sealed record Known(Value Value, long At, Quality Quality);

    /// <summary>An alarm that is open: since when, and the version that opened it.</summary>
    public sealed record Alarm(long Since, long Version);

    public long Version { get; private init; }

    /// <summary>When its last change was.</summary>
    public long At { get; private init; }

    public int? Ordinal { get; private init; }

    /// <summary>The version of its last description.</summary>
    public long Described { get; private init; }

    public Dictionary<string, Known> Slots { get; private init; } = [];

    public Dictionary<string, Alarm> Alarms { get; private init; } = [];

    /// <summary>Who hangs on it, by which link.</summary>
    public HashSet<(AssetId Asset, string Link)> Dependants { get; private init; } = [];

    /// <summary>What it hangs on, by link.</summary>
    public Dictionary<string, AssetId> Links { get; private init; } = [];

    /// <summary>The account after that change; this one stays as it is.</summary>
    public AssetAccount After(StoredRow row, Change change) => new()
    {
        Version = row.Version,
        At = row.At,
        Ordinal = change.Enrolment?.Ordinal ?? Ordinal,
        Described = change.Enrolment is null ? Described : row.Version,
        Slots = Laid(change.Facts),
        Alarms = Moved(row, change),
        Dependants = Hung(change.Dependants),
        Links = change.Enrolment is { } enrolment ? LinksOf(enrolment) : Links,
    };

    private static Dictionary<string, AssetId> LinksOf(Enrolment enrolment) =>
        (enrolment.Description.Links ?? new Dictionary<string, AssetId?>()).Where(link => link.Value is not null).ToDictionary(link => link.Key, link => link.Value!.Value);

    private Dictionary<string, Known> Laid(Fact[] facts)
    {
        var slots = new Dictionary<string, Known>(Slots);
        foreach (var fact in facts.Where(fact => !fact.IsLate))
        {
            slots[fact.Property] = new(fact.Value, fact.At.Microseconds, fact.Quality);
        }

        return slots;
    }

    private Dictionary<string, Alarm> Moved(StoredRow row, Change change)
    {
        var alarms = change.Conditions.Length + change.AlarmActs.Length == 0 ? Alarms : new(Alarms);
        foreach (var condition in change.Conditions.Where(condition => condition.Step is not (ConditionStep.Subsided or ConditionStep.Resumed)))
        {
            alarms.Remove(condition.Code);
            if (condition.Step == ConditionStep.Opened)
            {
                alarms[condition.Code] = new(row.At, row.Version);
            }
        }

        // What was done to an alarm that holds leaves it open, by a newer version.
        foreach (var act in change.AlarmActs)
        {
            if (alarms.TryGetValue(act.Code, out var held))
            {
                alarms[act.Code] = held with { Version = row.Version };
            }
        }

        return alarms;
    }

    private HashSet<(AssetId Asset, string Link)> Hung(DependantFact[] facts)
    {
        var dependants = facts.Length == 0 ? Dependants : [.. Dependants];
        foreach (var fact in facts)
        {
            dependants.Remove((fact.Dependant.Asset, fact.Dependant.Link));
            if (!fact.Gone)
            {
                dependants.Add((fact.Dependant.Asset, fact.Dependant.Link));
            }
        }

        return dependants;
    }
}
