using Beffroi.Inventory;

namespace Beffroi.Twin;

/// <summary>What is known of an asset after something was told: told facts replace, untold ones stay, removed ones go.</summary>
public static class DescriptionMerge
{
    public static Description Of(Description? before, Description told) => new()
    {
        Name = told.Name ?? before?.Name,
        Place = told.Place ?? before?.Place,
        Authority = told.Authority ?? before?.Authority,
        District = told.District ?? before?.District,
        Address = told.Address ?? before?.Address,
        Heading = told.Heading ?? before?.Heading,
        Links = Merge(before?.Links, told.Links, gone: target => target is null),
        Attributes = Merge(before?.Attributes, told.Attributes, gone: value => value.IsNone),
        Tags = told.Tags is null ? before?.Tags : [.. told.Tags.Distinct().Order(StringComparer.Ordinal)],
    };

    /// <summary>Whether both say the same, entry by entry.</summary>
    public static bool Same(Description a, Description b) =>
        (a.Name, a.Place, a.Authority, a.District, a.Address, a.Heading) == (b.Name, b.Place, b.Authority, b.District, b.Address, b.Heading)
        && Same(a.Links, b.Links)
        && Same(a.Attributes, b.Attributes)
        && (a.Tags ?? []).AsSpan().SequenceEqual(b.Tags ?? []);

    private static SortedDictionary<string, T>? Merge<T>(IReadOnlyDictionary<string, T>? before, IReadOnlyDictionary<string, T>? told, Func<T, bool> gone)
    {
        if (before is null && told is null)
        {
            return null;
        }

        var merged = new SortedDictionary<string, T>(StringComparer.Ordinal);
        foreach (var (key, value) in (before ?? new Dictionary<string, T>()).Concat(told ?? new Dictionary<string, T>()))
        {
            merged[key] = value;
        }

        foreach (var key in merged.Where(entry => gone(entry.Value)).Select(entry => entry.Key).ToArray())
        {
            merged.Remove(key);
        }

        return merged;
    }

    private static bool Same<T>(IReadOnlyDictionary<string, T>? a, IReadOnlyDictionary<string, T>? b) =>
        (a?.Count ?? 0) == (b?.Count ?? 0)
        && (a ?? new Dictionary<string, T>()).All(entry => b!.TryGetValue(entry.Key, out var other) && EqualityComparer<T>.Default.Equals(entry.Value, other));
}
