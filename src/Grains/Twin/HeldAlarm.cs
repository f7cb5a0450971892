using Beffroi.Alarms;

namespace Beffroi.Twin;

/// <summary>
/// An alarm as its asset keeps it: whether its condition holds, what persons said of it, and why it may be set aside. Kept from its first raising until a day after
/// it is normal again, so that chattering is seen and an acknowledgement can be taken back.
/// </summary>
[GenerateSerializer, Immutable, Alias("HeldAlarm")]
public sealed record HeldAlarm
{
    [Id(0)] public required string Code { get; init; }

    /// <summary>Whether it holds.</summary>
    [Id(1)] public bool Active { get; init; }

    /// <summary>Whether nothing is left to acknowledge.</summary>
    [Id(2)] public bool Acknowledged { get; init; } = true;

    /// <summary>When it last began to hold, on-delay passed.</summary>
    [Id(3)] public Instant Since { get; init; }

    /// <summary>When it last ceased to hold; null while it does.</summary>
    [Id(4)] public Instant? Returned { get; init; }

    [Id(5)] public string? AcknowledgedBy { get; init; }

    [Id(6)] public Instant? AcknowledgedAt { get; init; }

    [Id(7)] public string? Assignee { get; init; }

    [Id(8)] public SetAside? Shelved { get; init; }

    [Id(9)] public SetAside? Suppressed { get; init; }

    [Id(10)] public SetAside? OutOfService { get; init; }

    /// <summary>How often it began or ceased to hold.</summary>
    [Id(11)] public int Transitions { get; init; }

    /// <summary>When it last began or ceased to hold, and the two times before, newest first.</summary>
    [Id(12)] public Instant[] Recent { get; init; } = [];

    /// <summary>Whether it has chattered, and has not been quiet since.</summary>
    [Id(13)] public bool Chattered { get; init; }

    [Id(14)] public int Comments { get; init; }

    /// <summary>What it is, when no row of the kind says so.</summary>
    [Id(15)] public ToldAlarm? Told { get; init; }

    /// <summary>Whether somebody must reset it once it has ended.</summary>
    [Id(16)] public bool Latches { get; init; }

    /// <summary>Since when it calls for somebody: its raising, or the end of being set aside.</summary>
    [Id(17)] public Instant CallsSince { get; init; }

    /// <summary>Which level of the rota was last called for it; 0 for none.</summary>
    [Id(18)] public int Escalated { get; init; }

    /// <summary>When anything last happened to it.</summary>
    [Id(19)] public Instant At { get; init; }

    /// <summary>The alarms of other assets that follow from it.</summary>
    [Id(20)] public AlarmName[] Children { get; init; } = [];

    public bool IsSetAside => (Shelved, Suppressed, OutOfService) is not (null, null, null);

    /// <summary>Whether it holds and is not set aside: what counts on maps and in totals.</summary>
    public bool Calls => Active && !IsSetAside;

    public AlarmState State =>
        OutOfService is not null ? AlarmState.OutOfService
        : Suppressed is not null ? AlarmState.Suppressed
        : Shelved is not null ? AlarmState.Shelved
        : Active ? Acknowledged ? AlarmState.Acknowledged : AlarmState.Unacknowledged
        : !Acknowledged ? AlarmState.Returned
        : Latches && Returned is not null ? AlarmState.Latched
        : AlarmState.Normal;

    /// <summary>The reason that shows: that of the state.</summary>
    public SetAside? Aside => OutOfService ?? Suppressed ?? Shelved;

    /// <summary>Until when it counts as chattering (three transitions within a minute, then ten quiet minutes end it); null when it does not.</summary>
    public Instant? ChattersUntil => Chattered ? Recent[0] + AlarmFold.Quiet : null;
}
