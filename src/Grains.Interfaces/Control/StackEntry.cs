using Beffroi.Twin;

namespace Beffroi.Control;

/// <summary>What one source wants of a controlled property, for a time: active from <see cref="Start"/> until <see cref="Expiry"/>, excluded.</summary>
[GenerateSerializer, Immutable, Alias("StackEntry")]
public sealed record StackEntry
{
    [Id(0)] public required ControlSlot Slot { get; init; }

    /// <summary>One entry for each source in a slot.</summary>
    [Id(1)] public required string Source { get; init; }

    [Id(2)] public required Value Value { get; init; }

    [Id(3)] public required Instant Start { get; init; }

    /// <summary><see cref="Instant.Never"/> when it stands until it is relinquished.</summary>
    [Id(4)] public required Instant Expiry { get; init; }

    [Id(5)] public required Cause Cause { get; init; }

    /// <summary>The command that wrote it.</summary>
    [Id(6)] public required string Command { get; init; }

    /// <summary>The asset's version that wrote it: of two that start at once, the later written wins.</summary>
    [Id(7)] public required long Version { get; init; }

    [Id(8)] public string? Group { get; init; }

    public bool IsActive(Instant at) => Start <= at && at < Expiry;
}
