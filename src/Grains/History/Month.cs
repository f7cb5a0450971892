using Beffroi.Twin;

namespace Beffroi.History;

/// <summary>A calendar month in UTC.</summary>
internal readonly record struct Month(Instant From, Instant To)
{
    public static Month Of(Instant instant)
    {
        var date = instant.ToDateTimeOffset();
        var first = new DateTimeOffset(date.Year, date.Month, 1, 0, 0, 0, TimeSpan.Zero);
        return new(Instant.From(first), Instant.From(first.AddMonths(1)));
    }
}
