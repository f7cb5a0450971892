namespace Beffroi.Assets.Networks;

/// <summary>How long an order waits for a Class A device, which listens only after it spoke (domain reference §6). Pure.</summary>
public static class ClassADelay
{
    /// <param name="interval">Between two frames of the device.</param>
    /// <param name="loss">Share of frames lost, 0 to 1: each lost one is a window that did not open.</param>
    public static TimeSpan Mean(TimeSpan interval, double loss) => loss < 1 ? interval / 2 / (1 - loss) : TimeSpan.MaxValue;
}
