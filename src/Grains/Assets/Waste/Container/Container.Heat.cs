using Beffroi.Quantities;
using Beffroi.Twin;

namespace Beffroi.Assets.Waste;

/// <summary>Fire: hot, or warming faster than the sun can.</summary>
public sealed partial class Container
{
    private const double Burns = 70;
    private const double BurntOut = 50;
    private const double FastRise = 10;
    private const double CooledTo = 5;
    private static readonly TimeSpan FastRiseWithin = TimeSpan.FromMinutes(10);

    private static bool? IsOnFire(Sight sight) =>
        sight.Of(Temperature).Current is not { } t ? null : t.Number > Burns || sight.Of(Warming) is { IsKnown: true, Value: true };

    private static bool? HasBurntOut(Sight sight) =>
        sight.Of(Temperature).Current is not { } t ? null : t.Number < BurntOut && sight.Of(Warming) is not { IsKnown: true, Value: true };

    /// <summary>Keeps the coolest of the last ten minutes. A rise of ten kelvin above it is warming, until it has cooled to five above.</summary>
    private static IEnumerable<Derived> Heat(Sight sight)
    {
        if (sight.Of(Temperature) is not { IsCurrent: true } warmth)
        {
            yield break;
        }

        var (now, coolest) = (warmth.Value.Number, sight.Of(Coolest));
        var rise = coolest.IsKnown ? now - coolest.Value.Number : 0;
        var was = sight.Of(Warming) is { IsKnown: true, Value: true };
        var warming = was ? rise > CooledTo : coolest.IsKnown && rise >= FastRise && warmth.At - coolest.At <= FastRiseWithin;
        yield return Warming.As(warming, Quality.Inferred);
        if (!coolest.IsKnown || now <= coolest.Value.Number || (!warming && warmth.At - coolest.At > FastRiseWithin))
        {
            yield return Coolest.As(now, Quality.Inferred);
        }
    }
}
