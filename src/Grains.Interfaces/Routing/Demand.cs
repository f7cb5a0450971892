namespace Beffroi.Routing;

/// <summary>What a round would find at an asset at an instant, and why it stops there. The kind says it; what plans rounds knows no kind.</summary>
[GenerateSerializer, Immutable, Alias("RoundDemand")]
public sealed record Demand
{
    /// <summary>What may share a vehicle, such as <c>glass</c>: rounds are planned apart for each.</summary>
    [Id(0)] public required string Load { get; init; }

    /// <summary>Cubic metres it takes up in the vehicle, which may press it.</summary>
    [Id(1)] public required double Volume { get; init; }

    /// <summary>Kilograms.</summary>
    [Id(2)] public required double Mass { get; init; }

    /// <summary>How long the vehicle stands there.</summary>
    [Id(3)] public required TimeSpan Service { get; init; }

    /// <summary>One of <see cref="StopReasons"/>; null when it need not stop.</summary>
    [Id(4)] public string? Reason { get; init; }
}
