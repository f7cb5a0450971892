using Beffroi.Twin;

namespace Beffroi.Assets.Water;

/// <summary>What the monthly self-monitoring wants to know: how often and how long it overflowed, and how much; and how hard its pumps work.</summary>
public sealed partial class LiftStation
{
    private const int Dry = 0;
    private const int Spilling = 1;
    private const int States = 3;
    private static readonly TimeSpan ShortestCount = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    public override IEnumerable<Derived> Derive(Sight sight) => Spills(sight).Concat(Starts(sight));

    private static IEnumerable<Derived> Spills(Sight sight)
    {
        if (sight.Of(Overflowing) is not { IsCurrent: true } told)
        {
            yield break;
        }

        var state = told.Value ? Spilling : Dry;
        var before = TimeLedger.Read(sight.Of(Ledger), States);
        var after = before?.Pass(told.At, state, Fresh) ?? TimeLedger.From(told.At, state, States);
        var volume = sight.Of(OverflowVolume) is { IsKnown: true } known ? known.Value.Number : 0;
        var spilt = before is not null && sight.Of(OverflowFlow).Current is { } flow ? flow.Number * (after.Spent(Spilling) - before.Spent(Spilling)).TotalHours : 0;
        yield return new(Ledger, Value.Of(after.ToString()), Quality.Inferred);
        yield return Overflows.As(after.Begun(Spilling), Quality.Estimated);
        yield return OverflowHours.As(after.Spent(Spilling).TotalHours, Quality.Estimated);
        yield return OverflowVolume.As(Math.Min(volume + spilt, OverflowVolume.Maximum!.Value), Quality.Estimated);
    }

    /// <summary>Starts of an hour, or of what has passed of it from a quarter on; then the next hour begins.</summary>
    private static IEnumerable<Derived> Starts(Sight sight)
    {
        if (sight.Of(PumpStarts) is not { IsCurrent: true } starts)
        {
            yield break;
        }

        var before = sight.Of(StartsBefore);
        var time = before.IsKnown ? starts.At - before.At : TimeSpan.Zero;
        var since = before.IsKnown ? starts.Value.Number - before.Value.Number : 0;
        if (before.IsKnown && since >= 0 && time >= ShortestCount)
        {
            yield return StartsPerHour.As(Math.Min(since / time.TotalHours, StartsPerHour.Maximum!.Value), Quality.Estimated);
        }

        if (!before.IsKnown || since < 0 || time >= Hour)
        {
            yield return StartsBefore.As(starts.Value.Number, Quality.Inferred);
        }
    }
}
