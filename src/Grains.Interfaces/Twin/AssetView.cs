using Beffroi.Alarms;
using Beffroi.Inventory;

namespace Beffroi.Twin;

/// <summary>An asset as it stands at <see cref="AsOf"/>.</summary>
[GenerateSerializer, Immutable, Alias("AssetView")]
public sealed record AssetView
{
    [Id(0)] public required AssetId Asset { get; init; }

    [Id(1)] public required int Ordinal { get; init; }

    [Id(2)] public required Description Description { get; init; }

    [Id(3)] public required long Version { get; init; }

    /// <summary>The version up to which everything is durable; below <see cref="Version"/> while a commit is under way.</summary>
    [Id(4)] public required long CommittedVersion { get; init; }

    [Id(5)] public required Instant AsOf { get; init; }

    [Id(6)] public required Knowledge Knowledge { get; init; }

    [Id(7)] public required Priority WorstAlarm { get; init; }

    /// <summary>When anything was last heard of it; null for never.</summary>
    [Id(8)] public Instant? LastSeen { get; init; }

    [Id(9)] public required PropertyView[] Properties { get; init; }

    [Id(10)] public required ConditionView[] Conditions { get; init; }

    [Id(11)] public required int Dependants { get; init; }

    [Id(12)] public required bool Retired { get; init; }

    /// <summary>Its alarms that are not normal: also those that came and went, or are set aside.</summary>
    [Id(30)] public AlarmRecord[] Alarms { get; init; } = [];
}
