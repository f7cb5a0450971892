using Beffroi.Twin;

namespace Beffroi.Assets.Water;

/// <summary>The year's indicators of the network, from the volumes that the accounts of the service tell once a year.</summary>
public sealed partial class SupplyZone
{
    private static IEnumerable<Derived> Yields(Sight sight)
    {
        if (sight.Of(Produced).Current is not { } produced || sight.Of(Consumed).Current is not { } consumed)
        {
            yield break;
        }

        var (imported, exported) = (sight.Of(Imported).Current?.Number ?? 0, sight.Of(Exported).Current?.Number ?? 0);
        if (NetworkYield.Of(consumed.Number, exported, produced.Number, imported) is { } share)
        {
            yield return Yield.As(Math.Min(share, Yield.Maximum!.Value), Quality.Estimated);
        }

        if (sight.Number(MainsLength) is { } metres)
        {
            var losses = NetworkYield.LossIndex(consumed.Number, exported, produced.Number, imported, metres);
            var use = NetworkYield.UseIndex(consumed.Number, exported, metres);
            yield return LossIndex.As(Math.Clamp(losses, LossIndex.Minimum!.Value, LossIndex.Maximum!.Value), Quality.Estimated);
            yield return YieldFloor.As(NetworkYield.Floor(use, sight.Flag(Scarce) == true, produced.Number), Quality.Estimated);
        }
    }

    private static bool? IsYieldLow(Sight sight) =>
        sight.Of(Yield).Current is { } known && sight.Of(YieldFloor).Current is { } floor ? known < floor : null;

    private static bool? AreLossesHigh(Sight sight) =>
        sight.Of(LossIndex).Current is { } losses && sight.Number(MainsLength) is { } metres && sight.Number(Connections) is { } connections
            ? losses.Number > NetworkYield.LossCeiling(connections, metres)
            : null;
}
