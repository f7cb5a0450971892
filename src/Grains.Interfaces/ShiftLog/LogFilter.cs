using Beffroi.Twin;

namespace Beffroi.ShiftLog;

/// <summary>Which entries; what is null is not looked at. Newest first.</summary>
[GenerateSerializer, Immutable, Alias("LogFilter")]
public sealed record LogFilter
{
    [Id(0)] public Instant? From { get; init; }

    [Id(1)] public Instant? To { get; init; }

    /// <summary>Part of the text or the author, without regard to case.</summary>
    [Id(2)] public string? Text { get; init; }

    [Id(3)] public string? Type { get; init; }

    /// <summary>Only entries with a lower number.</summary>
    [Id(4)] public long? Before { get; init; }

    /// <summary>At most 10,000.</summary>
    [Id(5)] public int Limit { get; init; } = 100;
}
