using Beffroi.Twin;

namespace Beffroi.Control;

/// <summary>What is sent to a device because the target of a control became another: one at a time for each control, the newest only.</summary>
[GenerateSerializer, Immutable, Alias("Order")]
public sealed record Order
{
    /// <summary>The same however often it is sent.</summary>
    [Id(0)] public required string Id { get; init; }

    /// <summary>The command that wrote the entry it carries out; of a release, the one that ended.</summary>
    [Id(1)] public required string Command { get; init; }

    [Id(2)] public required string Control { get; init; }

    /// <summary><see cref="Value.None"/> releases the device: it does again what it does by itself.</summary>
    [Id(3)] public required Value Value { get; init; }

    [Id(4)] public required ControlSlot Slot { get; init; }

    [Id(5)] public required string Source { get; init; }

    [Id(6)] public required Cause Cause { get; init; }

    /// <summary>Where it stands last; never empty.</summary>
    [Id(7)] public required OrderStep[] Steps { get; init; }

    /// <summary>Until when it may be sent.</summary>
    [Id(8)] public required Instant Expiry { get; init; }

    /// <summary>Until when telemetry is waited for; <see cref="Instant.Never"/> before it is sent.</summary>
    [Id(9)] public Instant ConfirmBy { get; init; } = Instant.Never;

    /// <summary>When it is sent again unless it is acknowledged by then.</summary>
    [Id(10)] public Instant RetryAt { get; init; } = Instant.Never;

    /// <summary>How often it was given to the device's network.</summary>
    [Id(11)] public int Attempts { get; init; }

    [Id(12)] public string? Group { get; init; }

    public OrderState State => Steps[^1].State;

    public Instant At => Steps[0].At;

    /// <summary>Whether something is still expected of it.</summary>
    public bool IsOpen => State is OrderState.Queued or OrderState.Sent or OrderState.Acknowledged;

    /// <summary>Whether it ended otherwise than it should.</summary>
    public bool IsUnfulfilled => State is OrderState.NotConfirmed or OrderState.Failed or OrderState.Expired;

    /// <summary>When it came into that state last; null when it never did.</summary>
    public Instant? Reached(OrderState state)
    {
        for (var i = Steps.Length - 1; i >= 0; i--)
        {
            if (Steps[i].State == state)
            {
                return Steps[i].At;
            }
        }

        return null;
    }
}
