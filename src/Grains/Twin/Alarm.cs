using Beffroi.Quantities;

namespace Beffroi.Twin;

/// <summary>A condition that calls for somebody, judged at every change of the asset and when its delay is over.</summary>
/// <param name="Code">Kebab case, unique within the kind: <c>lamp-out</c>.</param>
/// <param name="OnDelay">How long it must hold before it is an alarm.</param>
/// <param name="Holds">Whether it holds; null when what is known does not tell, and then nothing changes.</param>
public sealed record Alarm(string Code, Priority Priority, TimeSpan OnDelay, Func<Sight, bool?> Holds)
{
    /// <summary>How long it must hold before it is an alarm: as set, where it can be set.</summary>
    public TimeSpan OnDelay { get => DelayedBy?.Minutes ?? field; init; } = OnDelay;

    /// <summary>What sets the on-delay; null for one that cannot be set.</summary>
    public Setting? DelayedBy { get; init; }

    /// <summary>What else must be so, given since when it holds, before it is an alarm, such as a second command that changed nothing; null for nothing else.</summary>
    public Func<Sight, Instant, bool>? Proof { get; init; }

    /// <summary>How long it must have ended before the alarm ends.</summary>
    public TimeSpan OffDelay { get; init; }

    /// <summary>Whether an alarm ends, where that is more than no longer holding: the dead band. Null to end when it no longer holds.</summary>
    public Func<Sight, bool?>? Ends { get; init; }

    /// <summary>Whether somebody must reset it once it has ended, such as a differential that tripped.</summary>
    public bool Latches { get; init; }

    /// <summary>Whether it may not be shelved whatever its priority; danger never may.</summary>
    public bool IsSafety { get; init; }

    /// <summary>Whether the asset gives no service or is not heard while it holds: what the loss of what it hangs on explains, and what explains the loss of its dependants.</summary>
    public bool IsLoss { get; init; }

    /// <summary>Whether all a loss says is that nothing comes from the asset, which may well be all right: the loss of what carries its messages explains it.</summary>
    public bool IsSilence { get; init; }

    /// <summary>Within what somebody attends to it (domain reference §8); null for what is planned.</summary>
    public TimeSpan? RespondWithin { get; init; } = Respond(Priority);

    /// <summary>The same of whatever runs on a battery: under 15 percent for an hour, until there are 18.</summary>
    public static Alarm BatteryLow(Property<Percent> battery) =>
        new("battery-low", Priority.Planned, TimeSpan.FromHours(1), s => s.Of(battery).Current is { } left ? left.Number < 15 : null)
        {
            Ends = s => s.Of(battery).Current is { } left ? left.Number >= 18 : null,
        };

    /// <summary>Whether an alarm that is open ends now; null when what is known does not tell.</summary>
    public bool? HasEnded(Sight sight) => Ends is null ? !Holds(sight) : Ends(sight);

    /// <summary>P1 within an hour, P2 within four, P3 within two days; P4 is planned.</summary>
    public static TimeSpan? Respond(Priority priority) => priority switch
    {
        Priority.Danger => TimeSpan.FromHours(1),
        Priority.Major => TimeSpan.FromHours(4),
        Priority.Minor => TimeSpan.FromHours(48),
        _ => null,
    };
}
