using Beffroi.Alarms;
using Beffroi.Rollups;
using Beffroi.Twin;

namespace Beffroi.Explain;

/// <summary>One step from an effect towards its first cause, as data: whoever shows it makes the sentence.</summary>
[GenerateSerializer, Immutable, Alias("ExplainStep")]
public sealed record ExplainStep
{
    [Id(0)] public required StepForm Form { get; init; }

    [Id(1)] public required AssetId Asset { get; init; }

    /// <summary>The asset's change that did it; 0 when it is not known.</summary>
    [Id(2)] public long Version { get; init; }

    /// <summary>When the twin took it; null when that is not known.</summary>
    [Id(3)] public Instant? At { get; init; }

    /// <summary>The property, control or alarm it is about.</summary>
    [Id(4)] public required string Subject { get; init; }

    [Id(5)] public Value Value { get; init; }

    [Id(6)] public Quality Quality { get; init; }

    /// <summary>When the source observed it.</summary>
    [Id(7)] public Instant? ObservedAt { get; init; }

    /// <summary>Since when it has been the same, as far as rows tell.</summary>
    [Id(8)] public Instant? Since { get; init; }

    /// <summary>Who sent it, or is on site; null when that was not recorded.</summary>
    [Id(9)] public string? Source { get; init; }

    [Id(10)] public long? Epoch { get; init; }

    [Id(11)] public long? Sequence { get; init; }

    /// <summary>Who is behind it, and in which words.</summary>
    [Id(12)] public Cause? Cause { get; init; }

    /// <summary>What it was worked out from, with the values it was worked out from.</summary>
    [Id(13)] public PropertyPast[] From { get; init; } = [];

    /// <summary>How long the condition had to hold before it was an alarm.</summary>
    [Id(14)] public TimeSpan Delay { get; init; }

    /// <summary>The priority slot.</summary>
    [Id(15)] public string? Slot { get; init; }

    /// <summary>Until when it holds; null for until it is relinquished.</summary>
    [Id(16)] public Instant? Expiry { get; init; }

    /// <summary>The command, rule, programme or work order.</summary>
    [Id(17)] public string? Reference { get; init; }

    [Id(18)] public int ReferenceVersion { get; init; }

    /// <summary>From how many alarms of dependants an alarm was inferred.</summary>
    [Id(19)] public int Count { get; init; }

    /// <summary>What the alarm is called, when no row of the kind says so.</summary>
    [Id(20)] public ToldAlarm? Told { get; init; }

    /// <summary>The node, and how much of it was known, of a <see cref="StepForm.Total"/>.</summary>
    [Id(21)] public TotalCover? Total { get; init; }
}
