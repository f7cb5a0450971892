using System.Text.RegularExpressions;

namespace Beffroi.Replay;

/// <summary>A text with columns in braces, such as <c>P-{SystemCodeNumber}</c>.</summary>
public sealed partial class RowTemplate(string text)
{
    /// <summary>Names of the columns it needs.</summary>
    public IEnumerable<string> Columns => Holes().Matches(text).Select(hole => hole.Groups[1].Value);

    /// <summary>The text with the row's values; null when one of them is missing.</summary>
    public string? Fill(ReplayRecord record)
    {
        var missing = false;
        var filled = Holes().Replace(text, hole =>
        {
            var value = record.Value(hole.Groups[1].Value);
            missing |= string.IsNullOrWhiteSpace(value);
            return value?.Trim() ?? "";
        });
        return missing ? null : filled;
    }

    public override string ToString() => text;

    [GeneratedRegex(@"\{([^{}]+)\}")]
    private static partial Regex Holes();
}
