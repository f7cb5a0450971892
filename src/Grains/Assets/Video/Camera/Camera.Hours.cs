using Beffroi.Twin;

namespace Beffroi.Assets.Video;

/// <summary>Adds up how long it could not be reached and how long that was watched: what availability is told from.</summary>
public sealed partial class Camera
{
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(15);

    public override IEnumerable<Derived> Tally(Sight before, Delivery delivery)
    {
        var online = before.Of(Online);
        return !online.IsKnown ? [] :
        [
            .. HourMeter.Add(before, delivery, online, Fresh, WatchedHours, true),
            .. HourMeter.Add(before, delivery, online, Fresh, OutageHours, !online.Value),
        ];
    }
}
