using Beffroi.Inventory;
using Beffroi.Twin;

namespace Beffroi.Work;

/// <summary>Which reports; what is null does not matter. Newest first.</summary>
[GenerateSerializer, Immutable, Alias("ReportFilter")]
public sealed record ReportFilter
{
    [Id(0)] public ReportState? State { get; init; }

    [Id(1)] public string? Kind { get; init; }

    /// <summary>Told of from then on.</summary>
    [Id(2)] public Instant? Since { get; init; }

    /// <summary>Within about so many metres of <see cref="Near"/>: a square.</summary>
    [Id(3)] public Place? Near { get; init; }

    [Id(4)] public double Metres { get; init; }

    /// <summary>The reference of the last one seen.</summary>
    [Id(5)] public string? After { get; init; }

    [Id(6)] public int Limit { get; init; } = 100;
}
