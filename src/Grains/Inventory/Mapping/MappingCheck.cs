using Beffroi.Geography;
using Beffroi.Twin;

namespace Beffroi.Inventory.Mapping;

/// <summary>Holds a mapping against what there is: the catalogue's kinds, the territory's areas, and the columns of the file.</summary>
public static class MappingCheck
{
    /// <summary>Faults that show without the file.</summary>
    public static IReadOnlyList<MappingFault> Against(ImportMapping mapping, CatalogueDocument catalogue, Territory territory)
    {
        var index = new AreaIndex(territory);
        return mapping.What == ImportSubject.Areas
            ? [.. Seed(mapping, index)]
            : [.. Kinds(mapping, catalogue), .. Attributes(mapping, catalogue), .. Links(mapping, catalogue), .. Areas(mapping, index)];
    }

    /// <summary>Columns the mapping names and the file does not have, and a place that cannot come from such a file.</summary>
    public static IReadOnlyList<MappingFault> Against(ImportMapping mapping, IReadOnlyList<string> columns, bool hasGeometry)
    {
        var known = new HashSet<string>(columns, StringComparer.OrdinalIgnoreCase);
        var faults = mapping.Columns().Where(c => !known.Contains(c.Column)).DistinctBy(c => c.Column).Select(c =>
            c.At.Fault($"The file has no column '{c.Column}'.{Closest.Hint(c.Column, columns, "Its columns")} For the same text in every row write 'value: {c.Column}'."));
        return mapping.Place is { IsGeometry: true, Required: true } && !hasGeometry
            ? [.. faults, mapping.Place.At.Fault("The file has no geometry: name the columns, such as 'place: { longitude: LON, latitude: LAT }'.")]
            : [.. faults];
    }

    private static IEnumerable<MappingFault> Kinds(ImportMapping mapping, CatalogueDocument catalogue)
    {
        var known = catalogue.Kinds.Select(k => k.Key).ToHashSet();
        return (mapping.Kind?.Possible ?? []).Where(kind => !known.Contains(kind)).Select(kind => mapping.Kind!.At.Fault(
            $"'{kind}' is not a kind.{Closest.Hint(kind, known.Order(StringComparer.Ordinal), "There are")} To read it from a column write 'kind: {{ column: {kind} }}'."));
    }

    private static KindEntry[] Candidates(ImportMapping mapping, CatalogueDocument catalogue)
    {
        var possible = mapping.Kind?.Possible?.ToHashSet();
        return [.. catalogue.Kinds.Where(kind => possible is null || possible.Contains(kind.Key))];
    }

    private static IEnumerable<MappingFault> Attributes(ImportMapping mapping, CatalogueDocument catalogue)
    {
        var kinds = Candidates(mapping, catalogue);
        foreach (var (name, source) in mapping.Attributes.Where(_ => kinds.Length > 0))
        {
            var entries = kinds.SelectMany(kind => kind.Attributes.Where(a => a.Name == name)).ToArray();
            if (entries.Length == 0)
            {
                var there = kinds.SelectMany(kind => kind.Attributes.Select(a => a.Name)).Distinct();
                yield return source.At.Fault($"'{name}' is not an attribute of {Names(kinds)}.{Closest.Hint(name, there, "There are")}");
            }

            foreach (var fault in entries.Select(entry => new AttributeReader(entry, source, mapping.Decimal).Fault()).OfType<MappingFault>())
            {
                yield return fault;
            }
        }
    }

    private static IEnumerable<MappingFault> Links(ImportMapping mapping, CatalogueDocument catalogue)
    {
        var kinds = Candidates(mapping, catalogue);
        var there = kinds.SelectMany(kind => kind.Links.Select(link => link.Name)).Distinct().ToArray();
        return kinds.Length == 0 ? [] : mapping.Links.Where(link => !there.Contains(link.Key)).Select(link => link.Value.At.Fault(
            $"'{link.Key}' is not a link of {Names(kinds)}.{Closest.Hint(link.Key, there, "There are")}"));
    }

    private static IEnumerable<MappingFault> Areas(ImportMapping mapping, AreaIndex index)
    {
        foreach (var key in (mapping.Authority?.Possible ?? []).Where(key => index.Authority(key) is null))
        {
            yield return mapping.Authority!.At.Fault(AreaReader.UnknownAuthority(key, index));
        }

        foreach (var key in (mapping.District?.Possible ?? []).Where(key => index.District(key) is null))
        {
            yield return mapping.District!.At.Fault(AreaReader.UnknownDistrict(key, index));
        }
    }

    private static IEnumerable<MappingFault> Seed(ImportMapping mapping, AreaIndex index)
    {
        if (mapping.Seed is { } seed && !AreaMapper.IsKey(seed.Key))
        {
            yield return seed.At.Fault($"'{seed.Key}' cannot be an authority's key: lower-case letters, digits and hyphens.");
        }
        else if (mapping.Seed is { Name: null } named && index.Authority(named.Key) is null)
        {
            yield return named.At.Fault($"There is no authority '{named.Key}' yet: give it a name, such as 'authority: {{ key: {named.Key}, name: … }}'.");
        }
    }

    private static string Names(KindEntry[] kinds) => kinds.Length == 1 ? kinds[0].Key : "any kind it may be";
}
