using Beffroi.Language;

namespace Beffroi.Rules.Cel;

/// <summary>The catalogue of what conditions can call, for completion and for the page that lists it.</summary>
public static class CelFunctions
{
    /// <summary>How each is written, and what it gives.</summary>
    public static readonly (string Name, string Written, Phrase Gives)[] All =
    [
        ("known", "known(x)", "true when a value of the property or input was ever taken, however old"),
        ("fresh", "fresh(x)", "true when it is known and not stale"),
        ("age", "age(x)", "the time since it was observed; unknown when it never was"),
        ("since", "since(x)", "the time since it last became another value"),
        ("quality", "quality(x)", "'unknown', 'measured', 'inferred', 'estimated' or 'stale'"),
        ("last", "last(x)", "its value even when it is stale"),
        ("has", "has(attribute.x)", "true when the asset is described with it"),
        ("tag", "tag('school')", "true when the asset has that tag"),
        ("duration", "duration('1h30m')", "a duration"),
        ("timestamp", "timestamp('2026-11-14T21:40:00Z')", "a moment"),
        ("quantity", "quantity(1.5, 'kW')", "a number in that unit, converted to what it is compared with"),
        ("startsWith", "x.startsWith('a')", "true when the text begins so"),
        ("endsWith", "x.endsWith('a')", "true when the text ends so"),
        ("contains", "x.contains('a')", "true when the text holds it"),
        ("size", "size(x)", "the characters of a text"),
        ("abs", "abs(x)", "the number without its sign"),
        ("min", "min(a, b)", "the smaller number"),
        ("max", "max(a, b)", "the larger number"),
        ("round", "round(x)", "the nearest whole number, halves away from zero"),
        ("floor", "floor(x)", "the whole number below"),
        ("ceil", "ceil(x)", "the whole number above"),
        ("int", "int(x)", "the number without its fraction"),
        ("double", "double(x)", "the number itself: there is one form of numbers"),
    ];

    public static IEnumerable<string> Names => All.Select(f => f.Name).Concat(CelBinder.Accessors);
}
