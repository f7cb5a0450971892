using Beffroi.Contracts.Formulas;
using Beffroi.History;
using Beffroi.Journal;
using Beffroi.Twin;

namespace Beffroi.Contracts;

/// <summary>Counts the degree days of a station from its readings, by local days. A day of which less than 18 hours were heard says nothing, and lacks in the coverage.</summary>
internal sealed class StationDays(SeriesReader reader)
{
    /// <summary>Of a day, of which something must have been heard.</summary>
    public const int EnoughHours = 18;

    public async Task<ReadSource> Read(DegreeDaySource source, ContractYear year, Instant until, long through, CancellationToken cancellation)
    {
        var all = await reader.ReadAll(new(source.Station, source.Temperature.Name), year.From, until, cancellation);
        RawReading[] taken = [.. all.Where(reading => reading.Version <= through)];
        var byDay = Merging.InForce(taken).Where(Counts).ToLookup(reading => LegalTime.Of(reading.At).Date);
        EvidenceDay[] days = [.. Days(year, until).Where(day => source.Season?.Holds(day) != false).Select(day => Of(source, day, [.. byDay[day]]))];
        var (known, coverage) = (days.Count(day => day.Degrees is not null), days.Length == 0 ? 0 : Rounding.Quotient((decimal)days.Count(day => day.Degrees is not null) / days.Length));
        var value = known == 0 ? null : (decimal?)days.Sum(day => day.Degrees ?? 0);
        return ReadSource.Of(source.Name, value, coverage, 0,
            [new(source.Station, source.Temperature.Name, value, coverage, 0, taken.Select(reading => reading.Version).DefaultIfEmpty().Max(), taken.Length, [], days)]);
    }

    private static bool Counts(RawReading reading) => reading.Value.Form == ValueForm.Number && (reading.Marks & ReadingMarks.Excluded) == 0;

    private static IEnumerable<DateOnly> Days(ContractYear year, Instant until)
    {
        for (var day = year.First; day < year.End && LegalTime.At(day, TimeOnly.MinValue) < until; day = day.AddDays(1))
        {
            yield return day;
        }
    }

    private static EvidenceDay Of(DegreeDaySource source, DateOnly day, RawReading[] readings)
    {
        if (readings.Length == 0)
        {
            return new(day, null, null, null, 0);
        }

        var (lowest, highest) = (readings.Min(reading => reading.Value.Number), readings.Max(reading => reading.Value.Number));
        var isHeard = readings.Select(reading => (int)LegalTime.Of(reading.At).Hour).Distinct().Count() >= EnoughHours;
        var degrees = isHeard ? DegreeDays.Of(source.Method, source.Cooling, (double)source.Threshold, lowest, highest) : double.NaN;
        return new(day, Rounding.Figure(lowest), Rounding.Figure(highest), Rounding.Figure(degrees), readings.Length);
    }
}
