using Beffroi.Quantities;
using Beffroi.Twin;

namespace Beffroi.Assets.Lighting;

/// <summary>What a lamp should draw, by its source, its age and its level, so that a lamp with constant light is not taken for a greedy one.</summary>
public sealed partial class Luminaire
{
    private const double HoursAYear = 4024;

    /// <summary>Power at full light at its age; null when its power is not told.</summary>
    private static Watt? FullPower(Sight sight)
    {
        if (sight.Number(MaxPower) is not { } most)
        {
            return null;
        }

        return sight.Number(ConstantLight) is { } start ? FullPower(most, start, sight.Number(UsefulLife), BurningHours(sight)) : new(most);
    }

    private static Watt FullPower(double most, double? start, double? life, double hours) =>
        new(start is { } share ? most * LightOutput.PowerOfConstantLight(hours, share / 100, life ?? LightOutput.UsefulLife) : most);

    /// <summary>Power at a level of 0 to 1; null when its power is not told.</summary>
    private static Watt? ExpectedPower(Sight sight, double level) =>
        FullPower(sight) is { } full ? LampPower.At(level, full, sight.Choice<LightSource>(Source)) : null;

    /// <summary>As its driver counts them, else as a French year has them since it was set up.</summary>
    private static double BurningHours(Sight sight) =>
        sight.Of(OperatingHours) is { IsKnown: true } told ? told.Value.Number
        : HoursSince(sight.Moment(InstalledOn), sight.Now);

    /// <summary>As a French year has them since it was set up.</summary>
    internal static double HoursSince(Instant? installed, Instant now) => installed is { } since ? Math.Max(0, (now - since).TotalDays / 365.2425 * HoursAYear) : 0;

    /// <summary>What it draws at a level of 0 to 1; null when its power is not told.</summary>
    internal static Watt? PowerIn(Sight sight, double level) => ExpectedPower(sight, level);

    /// <summary>Measured power as a share of what it should be; null when either is not known or it warms up; 1 when no light is asked for.</summary>
    private static double? PowerShare(Sight sight)
    {
        if (sight.Of(Power) is not { Quality: Quality.Measured } power || sight.Of(Level) is not { Quality: Quality.Measured } level)
        {
            return null;
        }

        return level.Value.Number <= 0 ? sight.Number(MaxPower) is null ? null : 1
            : IsWarmingUp(sight, level.ChangedAt) ? null
            : ExpectedPower(sight, level.Value.Number / 100) is { } expected ? power.Value.Number / expected.Number : null;
    }

    private static bool IsWarmingUp(Sight sight, Instant switched) =>
        sight.Now - Instant.Later(switched, sight.Of(Supply) is { IsKnown: true } supply ? supply.ChangedAt : switched) < LampLimits.WarmUp.Minutes
        && LampPower.IsDischarge(sight.Choice<LightSource>(Source));
}
