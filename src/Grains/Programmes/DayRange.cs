namespace Beffroi.Programmes;

/// <summary>From a day to a day, both included: of one year, or of every year, then also across its end.</summary>
/// <param name="Yearly">The years of the two days do not count.</param>
public readonly record struct DayRange(DateOnly From, DateOnly To, bool Yearly = false)
{
    public bool Holds(DateOnly day)
    {
        if (!Yearly)
        {
            return From <= day && day <= To;
        }

        var (from, to, now) = (Ordinal(From), Ordinal(To), Ordinal(day));
        return from <= to ? from <= now && now <= to : from <= now || now <= to;
    }

    private static int Ordinal(DateOnly day) => (day.Month * 32) + day.Day;
}
