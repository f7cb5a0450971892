using Beffroi.Contracts.Formulas;

namespace Beffroi.Contracts;

/// <summary>
/// What a clause sets: one calculation for all years, or one from a year on until the next that is named. Years are those of the contract (1, 2, 3 …) or of the calendar (2022 …).
/// </summary>
/// <param name="From">By year; the key 0 holds from the begin.</param>
public sealed record YearTable(SortedDictionary<int, Formula> From)
{
    /// <summary>From here on a number is a year of the calendar.</summary>
    public const int FirstOfCalendar = 1900;

    public IEnumerable<string> Names => From.Values.SelectMany(f => f.Names);

    public static YearTable Of(Formula always) => new(new SortedDictionary<int, Formula> { [0] = always });

    public static YearTable Of(decimal always) => Of(Formula.Of(always));

    /// <summary>Null before the first year that is named.</summary>
    public Formula? In(ContractYear year) =>
        From.LastOrDefault(pair => pair.Key <= (pair.Key >= FirstOfCalendar ? year.Calendar : year.Number)).Value;
}
