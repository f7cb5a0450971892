namespace Beffroi.Contracts.Regressions;

/// <summary>A month of a baseline period: what was used, and what each of its days was like.</summary>
/// <param name="Use">In the indicator's unit.</param>
/// <param name="Weather">Days of which enough was heard, with their lowest and highest temperature.</param>
internal sealed record MeterMonth(DateOnly First, decimal Use, IReadOnlyList<(DateOnly Day, double Lowest, double Highest)> Weather)
{
    public int Days => DateTime.DaysInMonth(First.Year, First.Month);

    /// <summary>Of the days of the season. Those of which nothing was heard are taken to be as the others.</summary>
    public double DegreeDays(DegreeDaySource source)
    {
        var heard = Weather.Where(day => source.Season?.Holds(day.Day) != false).ToArray();
        var due = Enumerable.Range(0, Days).Count(day => source.Season?.Holds(First.AddDays(day)) != false);
        return heard.Length == 0 ? 0 : heard.Sum(day => Contracts.DegreeDays.Of(source.Method, source.Cooling, (double)source.Threshold, day.Lowest, day.Highest)) * due / heard.Length;
    }
}
