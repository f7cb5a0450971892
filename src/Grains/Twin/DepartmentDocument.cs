using Beffroi.Twin.Indicators;

namespace Beffroi.Twin;

/// <summary>A department as data, for those who know none by name.</summary>
internal static class DepartmentDocument
{
    public static DepartmentEntry Of(Department department)
    {
        var texts = DepartmentTexts.Of(department);
        return new(department.Key, texts.ToDictionary(words => words.Key, words => words.Value.GetValueOrDefault("name", department.Key)))
        {
            Indicators = [.. department.Indicators.Select(Of)],
            Sections = [.. department.Sections.Select(Of)],
            HasProgrammes = department.HasProgrammes,
            Texts = texts,
        };
    }

    private static IndicatorEntry Of(Indicator row) => new(
        row.Code, row.Unit, row.Decimals, row.Better.ToString().ToLowerInvariant(), row.Target, row.TargetIsYearly, row.Gate, row.IsHead, row.IsDrawn,
        row.Formula.Leaves.All(leaf => leaf is not SeriesTerm), row.TargetIsWhole);

    private static SectionEntry Of(Section section) => section switch
    {
        HoursSection hours => new(hours.Code, "hours", null, null, [hours.Unit], 0) { UsualOf = hours.UsualOf },
        RankingSection ranking => new(ranking.Code, "ranking", ranking.Kind, null, ranking.Second is null ? [ranking.Unit] : [ranking.Unit, ranking.SecondUnit], ranking.Decimals),
        ScatterSection scatter => new(scatter.Code, "scatter", scatter.Kind, null, [scatter.XUnit, scatter.YUnit], 1),
        FitSection fit => new(fit.Code, "fit", fit.Kind, null, [fit.XUnit, fit.YUnit], 1),
        StatesSection states => new(states.Code, "states", states.Kind, $"{states.Kind}.{states.Measure.Name}", [], 0),
        RegisterSection register => new(register.Code, "register", register.Kind, null, [], 0) { Columns = register.Columns },
        RouteSection route => new(route.Code, "route", route.Kind, null, [], 0),
        TreeSection tree => new(tree.Code, "tree", tree.Kind, null, [], 0),
        _ => throw new NotSupportedException($"No screen draws {section.GetType().Name}."),
    };
}
