using Beffroi.Feed;
using Beffroi.Twin;

namespace Beffroi.Rollups;

/// <summary>What one asset adds to its cell and shows on the map, as of a committed version.</summary>
public sealed record Contribution
{
    public required AssetId Asset { get; init; }

    public required int Ordinal { get; init; }

    public required long Version { get; init; }

    /// <summary>The kind's number in the catalogue.</summary>
    public required byte Kind { get; init; }

    public required NodeId Cell { get; init; }

    /// <summary>The authority whose nodes count it; null for none.</summary>
    public string? Authority { get; init; }

    public required Priority Worst { get; init; }

    /// <summary>How the main property is known, staleness aside.</summary>
    public required Quality Quality { get; init; }

    /// <summary>When the main property turns stale.</summary>
    public required Instant FreshUntil { get; init; }

    /// <summary>One for each of the kind's measures, in its order.</summary>
    public required MeasureValue[] Measures { get; init; }

    /// <summary>0 to 3.</summary>
    public required int Fill { get; init; }

    public required float Main { get; init; }

    public bool Retired { get; init; }

    /// <summary>Whether somebody knows of every alarm that holds.</summary>
    public bool Acknowledged { get; init; }

    /// <summary>Whether one of its alarms is out of service.</summary>
    public bool OutOfService { get; init; }

    public Knowledge KnowledgeAt(Instant now) => Knowing.At(Quality, FreshUntil, now);

    public LiveEntry ToLiveEntry(Instant now) => new(Ordinal, Kind, Mark.Of(Fill, KnowledgeAt(now), Worst, Retired, Acknowledged, OutOfService), Main, FreshUntil);
}
