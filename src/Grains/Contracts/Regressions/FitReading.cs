using Beffroi.Twin;

namespace Beffroi.Contracts.Regressions;

/// <summary>Reads a baseline period month by month: what the indicator's meters counted, and what the days at the station were like. Held to a kept fit, it reads what was read then.</summary>
internal sealed class FitReading(ContractSurvey survey, Contract contract, ContractIndicator indicator, DegreeDaySource source)
{
    /// <param name="kept">Whose readings count and no others; null for all there are.</param>
    public async Task<FitMonths> Read(Fitting fitting, DateOnly from, int years, FittedSource[]? kept, CancellationToken cancellation)
    {
        DateOnly[] firsts = [.. Enumerable.Range(0, 12 * years).Select(from.AddMonths)];
        Instant[] edges = [.. firsts.Append(from.AddYears(years)).Select(day => LegalTime.At(day, TimeOnly.MinValue))];
        var months = firsts.Select(_ => new Dictionary<string, ReadSource>()).ToArray();
        var sources = new List<FittedSource>();
        foreach (var meters in Meters())
        {
            var members = kept?.First(each => each.Source == meters.Name).Members;
            var read = await survey.Steps(meters, edges, members, cancellation);
            foreach (var (month, step) in months.Zip(read))
            {
                month[meters.Name] = step;
            }

            sources.Add(new(meters.Name, [.. read[0].Members.Select(Named)]));
        }

        var (weather, station) = await Weather(from, years, kept?.First(each => each.Source == source.Name).Members[0].Through ?? long.MaxValue, cancellation);
        return new([.. firsts.Zip(months).Select(each => fitting.Month(each.First, each.Second, new(each.First, 0, [.. weather[each.First]])))], [.. sources, new(source.Name, [Named(station)])]);
    }

    private SeriesSource[] Meters()
    {
        var all = contract.Sources.ToDictionary(each => each.Name, each => new SourceFigure(each.Name, null, 0, 0));
        var names = new KnownNames(contract, new(1, contract.Begins), all, new Dictionary<string, ContractFigure>()).SourcesOf(indicator.Formula.Names).ToHashSet();
        return [.. contract.Sources.OfType<SeriesSource>().Where(each => names.Contains(each.Name))];
    }

    /// <summary>Days of all seasons, by the first day of their month.</summary>
    private async Task<(ILookup<DateOnly, (DateOnly, double, double)> Days, EvidenceMember Station)> Weather(DateOnly from, int years, long through, CancellationToken cancellation)
    {
        var days = new List<EvidenceDay>();
        EvidenceMember? station = null;
        for (var year = 0; year < years; year++)
        {
            var at = new ContractYear(year + 1, from.AddYears(year));
            var member = (await survey.Weather(source with { Season = null }, at, through, cancellation)).Members[0];
            days.AddRange(member.Days ?? []);
            station = member with { Through = Math.Max(member.Through, station?.Through ?? 0) };
        }

        return (days.Where(day => day.Degrees is not null).ToLookup(day => new DateOnly(day.Day.Year, day.Day.Month, 1), day => (day.Day, (double)day.Lowest!.Value, (double)day.Highest!.Value)), station!);
    }

    private static EvidenceMember Named(EvidenceMember member) => new(member.Asset, member.Property, null, 0, 0, member.Through, 0, []);
}
