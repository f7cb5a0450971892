using Beffroi.Twin;

namespace Beffroi.Rules.Totals;

/// <summary>The instants at which totals are sampled: the multiples of a period, the same on every silo and in a back-test. Pure.</summary>
public readonly record struct SampleClock(TimeSpan Every)
{
    private long Step => Every.Ticks / TimeSpan.TicksPerMicrosecond;

    /// <summary>The first instant that is not before that one.</summary>
    public Instant From(Instant instant) => new(checked((instant.Microseconds + Step - 1) / Step * Step));

    /// <summary>The first instant behind that one.</summary>
    public Instant After(Instant instant) => new((instant.Microseconds / Step * Step) + Step);

    /// <summary>How many there are from the one instant to before the other.</summary>
    public long Between(Instant from, Instant to) => Math.Max(0, (From(to).Microseconds - From(from).Microseconds) / Step);
}
