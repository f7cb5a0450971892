using Beffroi.Quantities;
using Beffroi.Twin;

namespace Beffroi.Assets.Signals;

/// <summary>Adds up how long it flashed, how long it served nobody and how long that was watched, from one message to the next: what availability is told from.</summary>
public sealed partial class Junction
{
    public override IEnumerable<Derived> Tally(Sight before, Delivery delivery)
    {
        var mode = before.Of(Mode);
        var now = delivery.At is { } told && told < before.Now ? told : before.Now;
        return mode.IsKnown && now > mode.At
            ? [.. Add(before, WatchedHours, true, now), .. Add(before, FlashingHours, IsFlashing(mode.Value), now), .. Add(before, OutageHours, IsOut(mode.Value), now)]
            : [];
    }

    // A message that comes late counts no longer than the mode before it was believed.
    private static IEnumerable<Derived> Add(Sight before, Property<Hour> hours, bool counts, Instant now)
    {
        var (mode, known) = (before.Of(Mode), before.Of(hours));
        var since = known.IsKnown ? Instant.Later(known.At, mode.ChangedAt) : mode.ChangedAt;
        var until = Instant.Earlier(now, mode.At + Fresh);
        return !counts ? []
            : until > since ? [hours.As((known.IsKnown ? known.Value.Number : 0) + (until - since).TotalHours, Quality.Estimated)]
            : [];
    }

    private static bool IsFlashing(JunctionMode mode) => mode is JunctionMode.FlashingScheduled or JunctionMode.FlashingFault;

    private static bool IsOut(JunctionMode mode) => mode is JunctionMode.FlashingFault or JunctionMode.AllRed or JunctionMode.Dark;
}
