namespace Beffroi.Incidents;

/// <summary>Which incidents; what is null is not looked at.</summary>
[GenerateSerializer, Immutable, Alias("IncidentFilter")]
public sealed record IncidentFilter
{
    [Id(0)] public bool? Open { get; init; }

    /// <summary>Only those with a lower number: the next page.</summary>
    [Id(1)] public long? Before { get; init; }

    /// <summary>Only that one.</summary>
    [Id(2)] public long? Number { get; init; }

    /// <summary>At most 1,000.</summary>
    [Id(3)] public int Limit { get; init; } = 100;
}
