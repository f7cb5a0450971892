using Beffroi.Twin;

namespace Beffroi.Api;

/// <summary>An alarm that is not normal.</summary>
internal sealed record AlarmRow
{
    /// <summary>Asset and code: unique.</summary>
    public required string Id { get; init; }

    public required AssetName Asset { get; init; }

    public required string Code { get; init; }

    public required string Title { get; init; }

    public required string? Cause { get; init; }

    public required string? Consequence { get; init; }

    public required string? Action { get; init; }

    /// <summary>1 danger, 2 major, 3 minor, 4 planned.</summary>
    public required int Priority { get; init; }

    public required Instant Since { get; init; }

    public required double[]? Place { get; init; }

    public required string? Authority { get; init; }

    public required string? District { get; init; }

    public required string? Department { get; init; }

    /// <summary><c>unacknowledged</c>, <c>acknowledged</c>, <c>returned</c>, <c>latched</c>, <c>shelved</c>, <c>suppressed</c> or <c>out-of-service</c>.</summary>
    public required string State { get; init; }

    /// <summary>Whether it holds, set aside or not.</summary>
    public required bool Active { get; init; }

    public required Instant? Returned { get; init; }

    public required string? AcknowledgedBy { get; init; }

    public required Instant? AcknowledgedAt { get; init; }

    public required string? Assignee { get; init; }

    public required Instant? ShelvedUntil { get; init; }

    /// <summary>Why it is set aside, and by whom.</summary>
    public required string? Reason { get; init; }

    public required string? SetAsideBy { get; init; }

    /// <summary>How often it began or ceased to hold.</summary>
    public required int Count { get; init; }

    public required bool Chattering { get; init; }

    /// <summary>Whether it has held for more than 24 h.</summary>
    public required bool Stale { get; init; }

    /// <summary>How many alarms follow from it.</summary>
    public required int RootOf { get; init; }

    public required AlarmParent? Parent { get; init; }

    public required int Comments { get; init; }

    /// <summary>By when somebody should attend to it; null for what is planned or no longer holds.</summary>
    public required Instant? RespondBy { get; init; }

    /// <summary>Which level of the rota was called for it; 0 for none.</summary>
    public required int Escalated { get; init; }
}

/// <summary>The alarm that another follows from.</summary>
internal sealed record AlarmParent(string Asset, string Code);
