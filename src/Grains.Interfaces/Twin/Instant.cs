using System.Globalization;

namespace Beffroi.Twin;

/// <summary>A moment in microseconds since 1970-01-01 UTC: what slots, changes and feeds hold. It never comes from a clock inside the twin; it is given.</summary>
[GenerateSerializer, Immutable, Alias("Instant")]
public readonly record struct Instant([property: Id(0)] long Microseconds) : IComparable<Instant>
{
    public static readonly Instant Never = new(long.MaxValue);

    public static Instant From(DateTimeOffset moment) => new((moment.UtcTicks - DateTime.UnixEpoch.Ticks) / 10);

    public static Instant FromUnixMilliseconds(double milliseconds) => new((long)(milliseconds * 1000));

    public DateTimeOffset ToDateTimeOffset() => new(DateTime.UnixEpoch.Ticks + (Microseconds * 10), TimeSpan.Zero);

    public int CompareTo(Instant other) => Microseconds.CompareTo(other.Microseconds);

    public static bool operator <(Instant a, Instant b) => a.Microseconds < b.Microseconds;

    public static bool operator >(Instant a, Instant b) => a.Microseconds > b.Microseconds;

    public static bool operator <=(Instant a, Instant b) => a.Microseconds <= b.Microseconds;

    public static bool operator >=(Instant a, Instant b) => a.Microseconds >= b.Microseconds;

    public static Instant operator +(Instant a, TimeSpan span) => a == Never ? Never : new(a.Microseconds + (span.Ticks / 10));

    public static Instant operator -(Instant a, TimeSpan span) => new(a.Microseconds - (span.Ticks / 10));

    public static TimeSpan operator -(Instant a, Instant b) => TimeSpan.FromTicks((a.Microseconds - b.Microseconds) * 10);

    public static Instant Later(Instant a, Instant b) => a > b ? a : b;

    public static Instant Earlier(Instant a, Instant b) => a < b ? a : b;

    public override string ToString() =>
        this == Never ? "never" : ToDateTimeOffset().ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture);
}
