using Beffroi.Twin;

namespace Beffroi.Assets.Parking;

/// <summary>What the count is worth: counters miss cars, and what they missed shows at night, when it is known how many stand there.</summary>
public sealed partial class CarPark
{
    private const double NightHour = 4;

    /// <summary>Below, hardly anybody is turned away, and it is not worth the sum.</summary>
    private const double Busy = 0.6;

    /// <summary>A car park that is full to the last space says nothing of how many would like to come.</summary>
    private const double MostCarried = 0.995;

    /// <summary>Cars by the count, without its drift; null when it is not known or too old.</summary>
    private static double? Standing(Sight sight) =>
        sight.Of(Occupied).Current is not { } occupied ? null
        : sight.Number(CarsAtNight) is not null && sight.Of(Drift) is { IsKnown: true } drift ? Math.Max(0, occupied.Number - drift.Value.Number)
        : occupied.Number;

    /// <summary>Once a night, with the first count after four o'clock, the drift is what it says beyond the cars that stand there then.</summary>
    private static IEnumerable<Derived> Resets(Sight sight)
    {
        if (sight.Number(CarsAtNight) is not { } cars || sight.Of(Occupied) is not { IsCurrent: true } occupied)
        {
            yield break;
        }

        var (now, drift) = (LegalTime.Of(occupied.At), sight.Of(Drift));
        var night = LegalTime.At(now.Date, new(4, 0));
        if (now.Hour is >= NightHour and < NightHour + 1 && (!drift.IsKnown || drift.At < night))
        {
            yield return Drift.As(Math.Clamp(occupied.Value.Number - cars, Drift.Minimum!.Value, Drift.Maximum!.Value), Quality.Inferred);
        }
    }

    /// <summary>Of those who come, how many find it full, if it went on as now.</summary>
    private static Derived Refusals(double capacity, double share)
    {
        var spaces = (int)Math.Max(1, Math.Round(capacity));
        var away = share < Busy ? 0 : ErlangB.TurnedAway(spaces, ErlangB.LoadOf(spaces, Math.Min(share, MostCarried) * spaces));
        return TurnedAway.As(100 * away, Quality.Estimated);
    }
}
