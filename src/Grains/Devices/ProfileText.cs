using Beffroi.Documents;
using Beffroi.Documents.Reading;

namespace Beffroi.Devices;

/// <summary>The text of a profile whose script stands by itself: they are kept as one document. Pure.</summary>
internal static class ProfileText
{
    private const string Indent = "  ";

    /// <param name="yaml">Null for a profile that is nothing but its script.</param>
    public static string With(string? yaml, string? script, string id)
    {
        var text = yaml ?? $"title: \"{id}\"\n";
        return script is null ? text : $"{text.TrimEnd()}\nscript: {Embedded(script.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n'))}\n";
    }

    /// <summary>As a block that people can read; a script with characters that such a block breaks at, or loses, as one quoted line.</summary>
    private static string Embedded(string script) => script.Any(IsSpecial)
        ? $"\"{string.Concat(script.Select(Escaped))}\""
        : $"|2\n{string.Join('\n', script.Split('\n').Select(line => line.Length == 0 ? line : Indent + line))}";

    private static bool IsSpecial(char c) => c is (< ' ' and not ('\n' or '\t')) or (>= '\u007f' and < '\u00a0') or '\u2028' or '\u2029' or '\ufeff' or >= '\ufffe';

    private static string Escaped(char c) => c switch
    {
        '"' => "\\\"",
        '\\' => "\\\\",
        '\n' => "\\n",
        '\t' => "\\t",
        _ => IsSpecial(c) ? $"\\u{(int)c:x4}" : c.ToString(),
    };

    /// <summary>A fault of the script, where it stands in the whole.</summary>
    public static TextRemark Remark(string text, string script, CodecFault fault, RemarkSeverity severity)
    {
        var lines = text.Split('\n');
        var begin = Array.FindIndex(lines, line => line.StartsWith("script:", StringComparison.Ordinal));
        if (begin < 0 || fault.Line < 1 || begin + fault.Line >= lines.Length)
        {
            return new(Math.Max(begin, 0) + 1, 1, 1, severity, RemarkCode.BadScript, [fault.Sentence]);
        }

        var (whole, own) = (lines[begin + fault.Line], script.Split('\n').ElementAtOrDefault(fault.Line - 1) ?? "");
        return new(begin + fault.Line + 1, Math.Max(fault.Column, 1) + Math.Max(whole.Length - own.Length, 0), 1, severity, RemarkCode.BadScript, [fault.Sentence]);
    }
}
