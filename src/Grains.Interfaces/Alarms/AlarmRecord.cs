using Beffroi.Twin;

namespace Beffroi.Alarms;

/// <summary>An alarm that is not normal, as the register has it.</summary>
[GenerateSerializer, Immutable, Alias("AlarmRecord")]
public sealed record AlarmRecord
{
    [Id(0)] public required AssetId Asset { get; init; }

    [Id(1)] public required string Code { get; init; }

    [Id(2)] public required Priority Priority { get; init; }

    [Id(3)] public required AlarmState State { get; init; }

    /// <summary>Whether it holds, set aside or not.</summary>
    [Id(4)] public required bool Active { get; init; }

    /// <summary>When it last began to hold; for one that is set aside and never held, when it was set aside.</summary>
    [Id(5)] public required Instant Since { get; init; }

    /// <summary>The asset's version of the change that made it so.</summary>
    [Id(6)] public required long Version { get; init; }

    [Id(7)] public Instant? Returned { get; init; }

    [Id(8)] public string? AcknowledgedBy { get; init; }

    [Id(9)] public Instant? AcknowledgedAt { get; init; }

    [Id(10)] public string? Assignee { get; init; }

    /// <summary>Who set it aside, when it is.</summary>
    [Id(11)] public string? SetAsideBy { get; init; }

    /// <summary>Why it is set aside.</summary>
    [Id(12)] public string? Reason { get; init; }

    [Id(13)] public Instant? ShelvedUntil { get; init; }

    /// <summary>The alarm it follows from, when it is suppressed for that.</summary>
    [Id(14)] public AlarmName? Parent { get; init; }

    /// <summary>How often it began or ceased to hold since it was last long normal.</summary>
    [Id(15)] public int Transitions { get; init; }

    /// <summary>Until when it counts as chattering, should it be quiet; null when it does not.</summary>
    [Id(16)] public Instant? ChattersUntil { get; init; }

    [Id(17)] public int Comments { get; init; }

    /// <summary>By when somebody should attend to it; null for what is planned.</summary>
    [Id(18)] public Instant? RespondBy { get; init; }

    /// <summary>Which level of the rota was called for it; 0 for none.</summary>
    [Id(19)] public int Escalated { get; init; }

    /// <summary>What it is, when no row of the kind says so.</summary>
    [Id(20)] public ToldAlarm? Told { get; init; }

    /// <summary>How many alarms follow from it; given by the register.</summary>
    [Id(21)] public int Children { get; init; }

    public AlarmName Name => new(Asset, Code);

    /// <summary>Whether it has held for a day: nobody solves it, or it should not be an alarm.</summary>
    public bool IsStale(Instant now) => Active && now - Since > StaleAfter;

    public bool Chatters(Instant now) => now < ChattersUntil;

    public static readonly TimeSpan StaleAfter = TimeSpan.FromHours(24);
}
