using System.Text.RegularExpressions;
using Beffroi.Twin;
using Beffroi.Twin.Indicators;

namespace Beffroi.Compliance.Assets;

/// <summary>Whether a department is declared as it must be: its key, its place, its words.</summary>
public static partial class DepartmentRows
{
    public static IEnumerable<string> Faults(Department department)
    {
        if (!KebabCase().IsMatch(department.Key) || department.Key.Length > 40)
        {
            yield return $"'{department.Key}' is not a department's key.";
        }

        if (department.Order <= 0)
        {
            yield return $"Its place among the departments is {department.Order}.";
        }

        foreach (var fault in Words.Faults(DepartmentTexts.Of(department), Wanted(department)).Concat(department.Indicators.SelectMany(Row)).Concat(Twice(department)))
        {
            yield return fault;
        }
    }

    /// <summary>Whether its rows speak of its own kinds, their properties, measures, alarms and links.</summary>
    public static IEnumerable<string> Faults(Department department, Catalogue catalogue)
    {
        var terms = department.Indicators.SelectMany(row => row.Formula.Leaves).Concat(department.Sections.SelectMany(section => section.Terms).SelectMany(term => term.Leaves));
        return terms.SelectMany(term => Leaf(department, term, catalogue)).Concat(department.Sections.SelectMany(section => Part(department, section, catalogue)));
    }

    private static IEnumerable<string> Row(Indicator row)
    {
        if (!KebabCase().IsMatch(row.Code))
        {
            yield return $"The indicator {row.Code} is not in kebab case.";
        }

        if (row.Gate is <= 0 or > 1 || row.Decimals is < 0 or > 6)
        {
            yield return $"The indicator {row.Code} has a gate of {row.Gate} and {row.Decimals} decimals.";
        }

        if (row.IsDrawn && row.Formula.Leaves.All(leaf => leaf is not SeriesTerm))
        {
            yield return $"The indicator {row.Code} is of the moment and cannot be drawn.";
        }
    }

    private static IEnumerable<string> Leaf(Department department, Term term, Catalogue catalogue) => term switch
    {
        SeriesTerm series => Series(Kind(department, series.Kind, catalogue), series),
        TotalTerm { Measure: { } measure } total => Measured(Kind(department, total.Kind, catalogue), measure, total),
        StandingTerm standing when Kind(department, standing.Kind, catalogue)?.AllAlarms.Any(alarm => alarm.Code == standing.Code) != true => [$"{standing.Kind} has no alarm {standing.Code}."],
        InventoryTerm inventory when Kind(department, inventory.Kind, catalogue)?.Attributes.Contains(inventory.Attribute) != true => [$"{inventory.Kind} has no attribute {inventory.Attribute.Name}."],
        _ => [],
    };

    private static IEnumerable<string> Register(AssetKind? kind, RegisterSection register) => kind is null
        ? [$"{register.Kind} is no kind of it."]
        : register.Columns.Except(kind.Properties.Select(p => p.Name)).Except(kind.Attributes.Select(a => a.Name)).Select(column => $"{register.Kind} has no {column}.");

    private static IEnumerable<string> Series(AssetKind? kind, SeriesTerm term)
    {
        if (kind?.Properties.Contains(term.Property) != true)
        {
            yield return $"{term.Kind} has no property {term.Property.Name}, or is of another department.";
        }

        if ((term.Figure is SeriesFigure.Share or SeriesFigure.Hours or SeriesFigure.Times or SeriesFigure.PerDay) != (term.Held is not null))
        {
            yield return $"{term.Figure} of {term.Property.Name} wants a condition, and only that.";
        }

        if (term.Held is { Choices.Length: > 0 } held && held.Choices.Except(term.Property.Choices).Any())
        {
            yield return $"{term.Property.Name} is never {string.Join(", ", held.Choices.Except(term.Property.Choices))}.";
        }
    }

    private static IEnumerable<string> Measured(AssetKind? kind, Property property, TotalTerm term)
    {
        var measure = kind?.Measures.FirstOrDefault(m => m.Property == property);
        var fits = term.Figure switch
        {
            TotalFigure.Sum => measure?.Form == MeasureForm.Sum,
            TotalFigure.Mean => measure?.Form == MeasureForm.Mean,
            TotalFigure.Count => measure is not null && term.States.Length > 0 && term.States.All(measure.States.Contains),
            _ => measure is not null,
        };
        return fits ? [] : [$"{term.Kind} does not roll {property.Name} up as {term.Figure}."];
    }

    private static IEnumerable<string> Part(Department department, Section section, Catalogue catalogue) => section switch
    {
        StatesSection states when Kind(department, states.Kind, catalogue)?.Measures.Any(m => m.Property == states.Measure && m.Form == MeasureForm.States) != true => [$"{states.Kind} counts no states of {states.Measure.Name}."],
        TreeSection tree when Kind(department, tree.Kind, catalogue)?.Links.Any(link => link.Name == tree.Link) != true => [$"{tree.Kind} has no link {tree.Link}."],
        HoursSection { UsualOf: { } usual } when department.Indicators.All(row => row.Code != usual) => [$"There is no indicator {usual} whose usual course it could be."],
        RouteSection route when Kind(department, route.Kind, catalogue) is null => [$"{route.Kind} is no kind of it."],
        RankingSection ranking when Kind(department, ranking.Kind, catalogue) is null => [$"{ranking.Kind} is no kind of it."],
        FitSection fit when Kind(department, fit.Kind, catalogue) is null => [$"{fit.Kind} is no kind of it."],
        RegisterSection register => Register(Kind(department, register.Kind, catalogue), register),
        HoursSection hours when hours.Planned.FirstOrDefault(share => Kind(department, share.Kind, catalogue) is null) is { } share => [$"{share.Kind} is no kind of it."],
        ScatterSection scatter when Kind(department, scatter.Kind, catalogue) is null => [$"{scatter.Kind} is no kind of it."],
        _ => [],
    };

    private static AssetKind? Kind(Department department, string key, Catalogue catalogue) =>
        catalogue.Knows(key) && catalogue.Kind(key) is { } kind && kind.Department == department.Key ? kind : null;

    private static IEnumerable<string> Twice(Department department) =>
        department.Indicators.Select(row => "indicator " + row.Code).Concat(department.Sections.Select(section => "section " + section.Code))
            .GroupBy(name => name).Where(group => group.Count() > 1).Select(group => $"The {group.Key} is there {group.Count()} times.");

    private static IEnumerable<string> Wanted(Department department) =>
    [
        "name",
        .. department.Indicators.SelectMany(row => new[] { $"indicator.{row.Code}.name", $"indicator.{row.Code}.help" }),
        .. department.Sections.SelectMany(section => Parts(section).Select(part => $"section.{section.Code}.{part}")),
    ];

    private static string[] Parts(Section section) => section switch
    {
        HoursSection or RankingSection { Second: null } => ["title", "x"],
        RankingSection or ScatterSection or FitSection => ["title", "x", "y"],
        _ => ["title"],
    };

    [GeneratedRegex("^[a-z][a-z0-9]*(-[a-z0-9]+)*$")]
    private static partial Regex KebabCase();
}
