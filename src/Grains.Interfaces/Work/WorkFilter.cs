using Beffroi.Alarms;
using Beffroi.Twin;

namespace Beffroi.Work;

/// <summary>Which work orders; what is null does not matter.</summary>
[GenerateSerializer, Immutable, Alias("WorkFilter")]
public sealed record WorkFilter
{
    public const int MostRows = 1_000;

    public static readonly WorkState[] Open = [.. Enum.GetValues<WorkState>().Where(state => state < WorkState.Closed)];

    public static readonly WorkState[] Ended = [WorkState.Closed, WorkState.Cancelled];

    /// <summary>When it is asked: what is late then.</summary>
    [Id(0)] public required Instant Now { get; init; }

    /// <summary>Any of these; null for all.</summary>
    [Id(1)] public WorkState[]? States { get; init; }

    [Id(2)] public Priority[]? Priorities { get; init; }

    [Id(3)] public string? Department { get; init; }

    [Id(4)] public string? Authority { get; init; }

    [Id(5)] public string? District { get; init; }

    [Id(6)] public string? Kind { get; init; }

    [Id(7)] public AssetId? Asset { get; init; }

    [Id(8)] public AlarmName? Alarm { get; init; }

    [Id(9)] public string? Assignee { get; init; }

    [Id(10)] public WorkOrigin? Origin { get; init; }

    [Id(11)] public string? Round { get; init; }

    [Id(12)] public bool? Late { get; init; }

    /// <summary>Words of title, asset and address, without case and accents.</summary>
    [Id(13)] public string? Text { get; init; }

    /// <summary>Newest first, rather than what is most urgent.</summary>
    [Id(14)] public bool Newest { get; init; }

    [Id(15)] public string? After { get; init; }

    [Id(16)] public int Limit { get; init; } = 100;

    /// <summary>Only those with somebody there.</summary>
    [Id(17)] public bool? OnSite { get; init; }

    /// <summary>Open ones, and those that ended from then on.</summary>
    [Id(18)] public Instant? Since { get; init; }
}
