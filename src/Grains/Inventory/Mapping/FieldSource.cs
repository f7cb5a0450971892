using Beffroi.Inventory.Files;

namespace Beffroi.Inventory.Mapping;

/// <summary>Where one fact comes from: a column, several of them, or a constant, with the values it may have.</summary>
public sealed record FieldSource(Template Template, MappingPosition At)
{
    private static readonly HashSet<string> NothingElse = [];

    /// <summary>The file's words and ours, without regard to case; null is nothing. Null when the file's words are ours.</summary>
    public IReadOnlyDictionary<string, string?>? Values { get; init; }

    /// <summary>Whether words that are not among the values are something, too: <see cref="Otherwise"/>.</summary>
    public bool HasOtherwise { get; init; }

    public string? Otherwise { get; init; }

    /// <summary>Taken where the row has nothing.</summary>
    public string? Default { get; init; }

    /// <summary>Spellings of nothing, those of the whole mapping included.</summary>
    public IReadOnlySet<string> Empty { get; init; } = NothingElse;

    /// <summary>Unit the file has it in; null for the declared one.</summary>
    public string? Unit { get; init; }

    /// <summary>Between units and decimals, for this field only.</summary>
    public char? Decimal { get; init; }

    /// <summary>How dates are written, such as <c>dd/MM/yyyy</c>.</summary>
    public string? Format { get; init; }

    /// <summary>The first column it reads, to name in a reject; null for a constant.</summary>
    public string? Column => Template.Columns.FirstOrDefault();

    /// <summary>Every word this can give, when they can be told without the file; null when any can come.</summary>
    public IEnumerable<string>? Possible =>
        Template.Constant is { } constant ? [constant]
        : Values is null ? null
        : Values.Values.Append(Otherwise).Append(Default).OfType<string>().Distinct();

    /// <summary>The row's text, or null for nothing.</summary>
    /// <param name="whole">Whether one empty column makes the whole nothing, as an id wants it.</param>
    public FieldText Read(SourceRow row, bool whole = false)
    {
        if (Template.Render(row, Empty, whole) is not { } text)
        {
            return new(Default, null);
        }

        if (Values is null)
        {
            return new(text, null);
        }

        return Values.TryGetValue(text, out var mapped) ? new(mapped, null)
            : HasOtherwise ? new(Otherwise, null)
            : new(null, new(row.Line, Column, RowCode.UnknownValue, $"'{text}' is not among the values of the mapping. Add it there, or say what it is 'otherwise'."));
    }
}
