using Beffroi.Twin;

namespace Beffroi.Api;

/// <summary>An asset, whole.</summary>
internal sealed record AssetDetail : AssetSummary
{
    public required string? Address { get; init; }

    public required double? Heading { get; init; }

    public required IReadOnlyDictionary<string, Value> Attributes { get; init; }

    public required IReadOnlyList<AssetLink> Links { get; init; }

    /// <summary>How many assets hang on it.</summary>
    public required int Dependants { get; init; }

    public required IReadOnlyList<string> Tags { get; init; }

    public required Instant? LastSeen { get; init; }

    public required Instant? LastChanged { get; init; }

    public required IReadOnlyList<PropertyState> Properties { get; init; }

    public required IReadOnlyList<AlarmRow> Conditions { get; init; }

    public required bool Retired { get; init; }
}
