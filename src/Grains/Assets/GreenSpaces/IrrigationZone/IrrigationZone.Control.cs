using Beffroi.Control;
using Beffroi.Twin;

namespace Beffroi.Assets.GreenSpaces;

/// <summary>
/// Its valve can be commanded: shut at any time, opened while nothing forbids it. Left to itself it is shut. A lock that comes while it is open shuts it, and what would open it is
/// over with: water that was held back by wind is asked for again by who wants it.
/// </summary>
public sealed partial class IrrigationZone
{
    public override IReadOnlyList<ControlDefinition> Controls { get; } =
        [new(Valve) { Moves = [Flow, WaterIndex], Default = _ => Value.Of(false), Forbidden = Forbids, Interlock = Shuts }];

    /// <summary>Why it is to be shut. A burst keeps it shut until it has been opened once and flows as usual: by hand on the ground, or by an operator.</summary>
    /// <param name="holds">Whether it is being kept shut already.</param>
    private static Interlock? Shuts(Sight sight, bool holds)
    {
        var open = sight.Of(Valve).Current;
        if (holds ? sight.Condition(BurstCode)?.Open == true : open == true && IsBurstForLong(sight))
        {
            return Shut(sight, WateringLock.Flow);
        }

        if (!holds && open != true && !sight.IsOrdered(Valve, Value.Of(true)))
        {
            return null;
        }

        var locked = LockOf(sight);
        var shuts = locked switch
        {
            WateringLock.None => false,
            WateringLock.Flow => holds,
            _ => holds || IsForbidding(locked) || CameWhileOpen(sight),
        };
        return shuts ? Shut(sight, locked) : null;
    }

    private static Interlock Shut(Sight sight, WateringLock locked) => new(Value.Of(false), Refusal(sight, LocksOf(sight).Union([locked]))!, Lock, Value.Of(ChoiceProperty<WateringLock>.KeyOf(locked)));

    /// <summary>Who opens it by hand though it is only unwise, to look at its nozzles by day, is let do so.</summary>
    private static bool CameWhileOpen(Sight sight) => sight.Of(Valve) is not { IsCurrent: true, Value: true } open || sight.Of(Lock).ChangedAt >= open.ChangedAt;

    /// <summary>By law, for those who play there, or for the pipes: whoever opened it.</summary>
    private static bool IsForbidding(WateringLock locked) => locked is WateringLock.Drought or WateringLock.OrderUnclear or WateringLock.Event or WateringLock.Drained or WateringLock.Frost;

    // Pipes that fill let through more for a moment.
    private static bool IsBurstForLong(Sight sight) =>
        IsBurst(sight) == true && sight.Condition(BurstCode) is { } burst && Instant.Later(burst.Since, sight.Of(Valve).ChangedAt) + IrrigationLimits.BurstAfter.Minutes <= sight.Now;
}
