using Beffroi.Twin;

namespace Beffroi.Assets.Signals;

/// <summary>Adds up how long it flashed, how long it served nobody and how long that was watched: what availability is told from.</summary>
public sealed partial class Junction
{
    public override IEnumerable<Derived> Tally(Sight before, Delivery delivery)
    {
        var mode = before.Of(Mode);
        return !mode.IsKnown ? [] :
        [
            .. HourMeter.Add(before, delivery, mode, Fresh, WatchedHours, true),
            .. HourMeter.Add(before, delivery, mode, Fresh, FlashingHours, IsFlashing(mode.Value)),
            .. HourMeter.Add(before, delivery, mode, Fresh, OutageHours, IsOut(mode.Value)),
        ];
    }

    private static bool IsFlashing(JunctionMode mode) => mode is JunctionMode.FlashingScheduled or JunctionMode.FlashingFault;

    private static bool IsOut(JunctionMode mode) => mode is JunctionMode.FlashingFault or JunctionMode.AllRed or JunctionMode.Dark;
}
