using Beffroi.Twin;

namespace Beffroi.Work;

/// <summary>One of the two clocks of an order.</summary>
/// <param name="Target">How long there was.</param>
/// <param name="By">Until when, with what it stood still; <see cref="Instant.Never"/> while it stands still.</param>
/// <param name="At">When it was reached; null when it was not.</param>
/// <param name="Spent">How long it has run.</param>
[GenerateSerializer, Immutable, Alias("WorkClock")]
public sealed record WorkClock([property: Id(0)] TimeSpan Target, [property: Id(1)] Instant By, [property: Id(2)] Instant? At, [property: Id(3)] TimeSpan Spent)
{
    public bool IsLate => Spent > Target;
}
