using Beffroi.Twin;

namespace Beffroi.Programmes;

/// <summary>From noon to noon in legal time, named by the day of its evening: the day of programmes and calendars. 24 hours, or 23 or 25 when the clocks change. Every moment is in one.</summary>
public readonly record struct LegalNight(DateOnly Date, Instant From, Instant To)
{
    private static readonly TimeOnly Noon = new(12, 0);

    public static LegalNight Of(DateOnly date) => new(date, LegalTime.At(date, Noon), LegalTime.At(date.AddDays(1), Noon));

    public static LegalNight Around(Instant at)
    {
        var legal = LegalTime.Of(at);
        return Of(legal.Minute < 720 ? legal.Date.AddDays(-1) : legal.Date);
    }

    public LegalNight Next => Of(Date.AddDays(1));

    public bool Holds(Instant at) => at >= From && at < To;

    /// <summary>When the clocks of this night show that time: times before noon are of the morning.</summary>
    public Instant At(TimeOnly time) => LegalTime.At(time < Noon ? Date.AddDays(1) : Date, time);
}
