using Beffroi.Inventory;
using Beffroi.Twin;
using Beffroi.Twin.Indicators;

namespace Beffroi.Indicators;

/// <summary>Surveys what the sections of a department's screen show, all of one form at once: by hours of the week, or asset by asset.</summary>
internal sealed class SectionSurvey(DepartmentSurvey department, SeriesSurvey series, Catalogue catalogue)
{
    public async Task<SectionFound> Read(Department of, IReadOnlyList<Section> sections, Instant[] edges, CancellationToken cancellation)
    {
        var terms = sections.SelectMany(section => section.Terms).SelectMany(term => term.Leaves).OfType<SeriesTerm>().Distinct().ToArray();
        var kinds = terms.Select(term => term.Kind).Concat(sections.Select(KindOf).OfType<string>()).Concat(sections.OfType<HoursSection>().SelectMany(hours => hours.Planned).Select(share => share.Kind)).ToHashSet();
        var assets = (await department.Assets(of.Key, cancellation)).Where(asset => kinds.Contains(asset.Asset.Kind)).ToArray();
        var index = assets.Index().ToDictionary(pair => pair.Item.Asset, pair => pair.Index);
        return new(assets, await series.Read(assets, terms, edges, asset => index[asset.Asset], assets.Length, cancellation));
    }

    /// <summary>The figure of a term for some of the assets, over some of the steps.</summary>
    public Reckoned Reckon(SectionFound found, Term term, int[] assets, Range steps) => Reckoning.Of(term, leaf => leaf switch
    {
        PassedHours => Reckoned.Certain(Seconds(found, steps) / 3600),
        SeriesTerm one => Of(found, one, assets, steps),
        InventoryTerm inventory => Inventory(found, inventory, assets),
        TotalTerm { Measure: null } members => Reckoned.Certain(assets.Count(i => found.Assets[i].Asset.Kind == members.Kind)),
        _ => throw new NotSupportedException($"A section does not show {leaf.GetType().Name}."),
    });

    private static Reckoned Inventory(SectionFound found, InventoryTerm term, int[] assets)
    {
        var ours = assets.Where(i => found.Assets[i].Asset.Kind == term.Kind).ToArray();
        var told = ours.Select(i => term.Attribute.NumberIn(found.Assets[i].Description)).OfType<double>().ToArray();
        return told.Length == 0 ? Reckoned.Unknown : new(told.Sum(), (double)told.Length / ours.Length, 0);
    }

    private static string? KindOf(Section section) => section switch
    {
        RankingSection ranking => ranking.Kind,
        ScatterSection scatter => scatter.Kind,
        TreeSection tree => tree.Kind,
        FitSection fit => fit.Kind,
        _ => null,
    };

    private static double Seconds(SectionFound found, Range steps)
    {
        var (first, count) = steps.GetOffsetAndLength(found.Series.Steps);
        return (found.Series.Edges[first + count] - found.Series.Edges[first]).TotalSeconds;
    }

    private Reckoned Of(SectionFound found, SeriesTerm term, int[] assets, Range steps)
    {
        var members = assets.Count(i => found.Assets[i] is var asset && asset.Asset.Kind == term.Kind && catalogue.Kind(term.Kind).SpeaksForItself(asset.Description));
        return Reckoning.Of(term.Figure, found.Series.Sum(assets, term, steps), members, Seconds(found, steps));
    }
}

/// <summary>What was found, asset by asset.</summary>
internal sealed record SectionFound(InventoryEntry[] Assets, SurveyResult Series);
