using Beffroi.Twin;

namespace Beffroi.Alarms;

/// <summary>Which alarms of the register; what is null is not looked at. Worst and newest first.</summary>
[GenerateSerializer, Immutable, Alias("AlarmFilter")]
public sealed record AlarmFilter
{
    /// <summary>Any of these.</summary>
    [Id(0)] public AlarmState[]? States { get; init; }

    [Id(1)] public AssetId? Asset { get; init; }

    [Id(2)] public string? Code { get; init; }

    /// <summary>Only those that follow from that alarm.</summary>
    [Id(3)] public AlarmName? Parent { get; init; }

    [Id(4)] public int Skip { get; init; }

    /// <summary>At most 10,000.</summary>
    [Id(5)] public int Limit { get; init; } = 10_000;

    /// <summary>What holds and is not set aside.</summary>
    public static readonly AlarmState[] Active = [AlarmState.Unacknowledged, AlarmState.Acknowledged];

    /// <summary>What a person still has to do something about.</summary>
    public static readonly AlarmState[] InHand = [AlarmState.Unacknowledged, AlarmState.Acknowledged, AlarmState.Returned, AlarmState.Latched];
}
