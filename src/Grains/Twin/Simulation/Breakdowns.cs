namespace Beffroi.Twin.Simulation;

/// <summary>Which simulated assets are at fault, and when: faults come, last for hours and heal, at any moment for about the share asked for.</summary>
public static class Breakdowns
{
    private const double MeanLength = 0.475;
    private static readonly TimeSpan Window = TimeSpan.FromHours(16);

    /// <summary>The fault the asset has at that moment, one of <paramref name="faults"/>; null for none. Name a fault twice to make it twice as likely.</summary>
    public static string? At(SimulatedAsset asset, Instant at, params ReadOnlySpan<string> faults)
    {
        var dice = asset.Dice;
        var shifted = (at.Microseconds / (double)(Window.Ticks / 10)) + dice.Unit("fault window");
        var window = (long)Math.Floor(shifted);
        var (begin, length) = (dice.Between("fault begin", 0, 0.3, window), dice.Between("fault length", 0.25, (2 * MeanLength) - 0.25, window));
        var part = shifted - window;
        return dice.Unit("fault", window) * MeanLength < asset.Faults && part >= begin && part < begin + length
            ? faults[(int)(dice.Unit("fault choice", window) * faults.Length)]
            : null;
    }
}
