using Beffroi.Alarms;
using Beffroi.Inventory;
using Beffroi.Twin;

namespace Beffroi.Incidents;

/// <summary>An alarm of an incident.</summary>
[GenerateSerializer, Immutable, Alias("IncidentMember")]
public sealed record IncidentMember
{
    /// <summary>Before the name of a public supply in <see cref="Shared"/>.</summary>
    public const string SupplyKey = "supply:";

    [Id(0)] public required AlarmName Alarm { get; init; }

    /// <summary>Since when what it tells of is so, its delay taken off.</summary>
    [Id(1)] public required Instant Since { get; init; }

    [Id(2)] public required Priority Priority { get; init; }

    [Id(3)] public required string Department { get; init; }

    [Id(4)] public string? Authority { get; init; }

    [Id(5)] public Place? Place { get; init; }

    /// <summary>What its asset is and hangs on, nearest first: ids of assets, and <see cref="SupplyKey"/> with the name of a public supply.</summary>
    [Id(6)] public string[] Shared { get; init; } = [];

    [Id(7)] public required Instant Joined { get; init; }

    /// <summary>Since when it no longer holds; null while it does.</summary>
    [Id(8)] public Instant? Ended { get; init; }

    /// <summary>Who put it there; null when the twin did.</summary>
    [Id(9)] public string? By { get; init; }

    /// <summary>Why the twin put it there: its strongest ties to others, at most three.</summary>
    [Id(10)] public Tie[] Ties { get; init; } = [];

    /// <summary>What it is, when no row of its kind says so.</summary>
    [Id(11)] public ToldAlarm? Told { get; init; }
}
