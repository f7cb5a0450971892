using System.Diagnostics.CodeAnalysis;
using System.Text;
using Beffroi.Inventory.Files;

namespace Beffroi.Inventory.Mapping;

/// <summary>
/// A text with columns in it: <c>L-{NUM}</c>, <c>{RUE|title} {NO}</c>. <c>{line}</c> is the row's number, unless the file has a column of that name.
/// Braces themselves are doubled.
/// </summary>
public sealed class Template
{
    private readonly Part[] _parts;

    private Template(params Part[] parts) => _parts = parts;

    /// <summary>The columns it reads, without the row's number.</summary>
    public IEnumerable<string> Columns => _parts.Where(p => p.Column is not null && !IsLine(p.Column)).Select(p => p.Column!);

    /// <summary>The text when no column is in it; else null.</summary>
    public string? Constant => _parts.All(p => p.Column is null) ? string.Concat(_parts.Select(p => p.Text)) : null;

    public static Template Of(string constant) => new(new Part(constant, null, TextCase.AsIs));

    public static Template OfColumn(string column) => new(new Part("", column, TextCase.AsIs));

    /// <summary>False with a sentence when braces do not match or a change of case is not known.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out Template? template, [NotNullWhen(false)] out string? fault)
    {
        (template, fault) = (null, null);
        var parts = new List<Part>();
        var literal = new StringBuilder();
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] is '{' or '}' && at + 1 < text.Length && text[at + 1] == text[at])
            {
                literal.Append(text[at++]);
            }
            else if (text[at] == '{' && text.IndexOf('}', at) is > 0 and var end && ReadColumn(text[(at + 1)..end], out fault) is { } part)
            {
                parts.Add(new Part(literal.ToString(), null, TextCase.AsIs));
                parts.Add(part);
                literal.Clear();
                at = end;
            }
            else if (text[at] is '{' or '}')
            {
                fault ??= $"The braces of '{text}' do not match: write a column as {{COLUMN}}.";
                return false;
            }
            else
            {
                literal.Append(text[at]);
            }
        }

        parts.Add(new Part(literal.ToString(), null, TextCase.AsIs));
        template = new Template([.. parts]);
        return true;
    }

    /// <summary>The text for that row, trimmed, runs of spaces made one; null when none of its columns has anything.</summary>
    /// <param name="whole">Whether one empty column makes the whole nothing, as an id wants it.</param>
    public string? Render(SourceRow row, IReadOnlySet<string> empty, bool whole)
    {
        var text = new StringBuilder();
        var (columns, filled) = (0, 0);
        foreach (var part in _parts)
        {
            if (part.Column is null)
            {
                text.Append(part.Text);
                continue;
            }

            columns++;
            if (Read(row, part.Column, empty) is { } value)
            {
                filled++;
                text.Append(part.Case.Apply(value));
            }
        }

        var nothing = columns > 0 && (filled == 0 || (whole && filled < columns));
        return nothing ? null : Tidy(text.ToString());
    }

    private static string? Read(SourceRow row, string column, IReadOnlySet<string> empty)
    {
        var value = row.Fields.TryGetValue(column, out var field) ? field.Trim() : IsLine(column) ? $"{row.Line}" : "";
        return value.Length == 0 || empty.Contains(value) ? null : value;
    }

    private static string Tidy(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static Part? ReadColumn(string inner, out string? fault)
    {
        var bar = inner.LastIndexOf('|');
        var (column, word) = bar < 0 ? (inner, "") : (inner[..bar], inner[(bar + 1)..].Trim());
        fault = !TextCases.TryFind(word, out var change) ? $"'{word}' in '{{{inner}}}' is not known: after the bar write {TextCases.Words}."
            : string.IsNullOrWhiteSpace(column) ? "There is no column between the braces."
            : null;
        return fault is null ? new Part("", column.Trim(), change) : null;
    }

    private static bool IsLine(string column) => column == "line";

    private readonly record struct Part(string Text, string? Column, TextCase Case);
}
