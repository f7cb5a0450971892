using Beffroi.Twin;

namespace Beffroi.Replay;

/// <summary>When a row is due: as long after the first as in the file, divided by the speed. Pure; a speed of 0 is as fast as it goes.</summary>
public sealed class ReplayPace(double speed)
{
    private Instant? _first;

    /// <summary>How long after the start the row is due.</summary>
    public TimeSpan Due(Instant at)
    {
        _first ??= at;
        return speed <= 0 || at <= _first ? TimeSpan.Zero : (at - _first.Value) / speed;
    }
}
