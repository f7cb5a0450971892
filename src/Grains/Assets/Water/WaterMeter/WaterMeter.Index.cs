using Beffroi.Quantities;
using Beffroi.Twin;

namespace Beffroi.Assets.Water;

/// <summary>The index that only grows, of a register that rolls over, is swapped, or turns backwards.</summary>
public sealed partial class WaterMeter
{
    private static readonly TimeSpan QuietHour = TimeSpan.FromHours(1);

    /// <summary>Readings farther apart do not tell whether an hour between was quiet.</summary>
    private static readonly TimeSpan HourlyReadings = TimeSpan.FromHours(2);

    public override IEnumerable<Derived> Derive(Sight sight)
    {
        if (Shown(sight) is not ({ } shown, { } at))
        {
            yield break;
        }

        var before = sight.Of(Before);
        if (!before.IsKnown)
        {
            yield return VolumeIndex.As(Math.Min(shown, VolumeIndex.Maximum!.Value), Quality.Estimated);
            yield return Before.As(shown, Quality.Inferred);
            yield break;
        }

        if (shown == before.Value.Number && at <= before.At)
        {
            yield break;
        }

        foreach (var derived in Counted(sight, MeterReading.Of(before.Value.Number, shown, sight.Number(Digits)), at - before.At))
        {
            yield return derived;
        }

        yield return Before.As(shown, Quality.Inferred);
    }

    private static IEnumerable<Derived> Counted(Sight sight, MeterReading reading, TimeSpan time)
    {
        var index = sight.Of(VolumeIndex);
        yield return BackFlow.As(reading.Step == MeterStep.BackFlow, Quality.Inferred);
        if (reading.Step == MeterStep.Swapped)
        {
            var swaps = sight.Of(Swaps);
            yield return Swaps.As(Math.Min((swaps.IsKnown ? swaps.Value.Number : 0) + 1, Swaps.Maximum!.Value), Quality.Inferred);
        }

        if (index.IsKnown && reading.Gained > 0)
        {
            yield return VolumeIndex.As(Math.Min(index.Value.Number + reading.Gained, VolumeIndex.Maximum!.Value), Quality.Estimated);
        }

        if (time > TimeSpan.Zero)
        {
            yield return Flow.As(Math.Min(reading.Gained / time.TotalHours, Flow.Maximum!.Value), Quality.Estimated);
        }

        if (time <= HourlyReadings && index.IsKnown)
        {
            yield return Quiet.As(reading.Gained == 0 && sight.Now - index.ChangedAt >= QuietHour, Quality.Inferred);
        }
    }

    /// <summary>Cubic metres on its face or by its pulses, whichever was heard last, and when.</summary>
    private static (double? Shown, Instant? At) Shown(Sight sight)
    {
        var (register, pulses) = (sight.Of(Register), sight.Of(Pulses));
        var byPulses = pulses.IsCurrent && sight.Number(PulseWeight) is not null && !(register.IsCurrent && register.At >= pulses.At);
        return byPulses ? (Math.Min(pulses.Value.Number * sight.Number(PulseWeight)!.Value / LitresACubicMetre, Before.Maximum!.Value), pulses.At)
            : register.IsCurrent ? (register.Value.Number, register.At)
            : (null, null);
    }
}
