using Beffroi.Twin;

namespace Beffroi.Emulator;

/// <summary>The time in the emulated territory: real time, or an earlier one that runs faster until it has caught up. Never ahead of real time.</summary>
/// <param name="Began">When the run began, real time.</param>
/// <param name="From">What time it was then in the territory.</param>
public sealed record EmulatedClock(Instant Began, Instant From, double Speed)
{
    public static EmulatedClock Start(Instant now, EmulatorOptions options) =>
        new(now, options.Speed > 1 ? now - options.Backlog : now, options.Speed);

    public Instant At(Instant real) => Instant.Earlier(real, From + ((real - Began) * Speed));
}
