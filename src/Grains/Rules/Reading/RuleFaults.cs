using Beffroi.Language;
using Beffroi.Rules.Cel;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Beffroi.Rules.Reading;

/// <summary>Gathers what there is to say of a document, with the place of the node it is about.</summary>
internal sealed class RuleFaults(string yaml)
{
    private readonly string[] _lines = yaml.Split('\n');

    public List<RuleDiagnostic> All { get; } = [];

    public T? Error<T>(YamlNode at, string code, Phrase sentence, Phrase advice)
    {
        Add(at, RuleSeverity.Error, code, sentence, advice);
        return default;
    }

    public void Add(YamlNode at, RuleSeverity severity, string code, Phrase sentence, Phrase advice)
    {
        var (line, column) = ((int)at.Start.Line, (int)at.Start.Column);
        var length = at is YamlScalarNode && at.End.Line == at.Start.Line ? (int)(at.End.Column - at.Start.Column) : 1;
        All.Add(new(line, column, Math.Max(1, length), severity, code, sentence, advice));
    }

    /// <summary>A fault within a text of the document, at its place in the document.</summary>
    public void Within(YamlScalarNode text, RuleDiagnostic fault)
    {
        var (line, column) = Place(text, fault.Line, fault.Column);
        All.Add(fault with { Line = line, Column = column });
    }

    private (int Line, int Column) Place(YamlScalarNode text, int line, int column)
    {
        var start = (Line: (int)text.Start.Line, Column: (int)text.Start.Column);
        switch (text.Style)
        {
            case ScalarStyle.Literal:
                return (start.Line + line, Indent(start.Line + line) + column);
            case ScalarStyle.Folded:
                return Folded(start.Line + 1, Indent(start.Line + 1) + 1, column);
            default:
                return Folded(start.Line, start.Column + (text.Style == ScalarStyle.Plain ? 0 : 1), column);
        }
    }

    // Lines that are folded into one are joined by a blank.
    private (int Line, int Column) Folded(int line, int first, int column)
    {
        while (line <= _lines.Length && column > _lines[line - 1].TrimEnd().Length - first + 2 && line < _lines.Length)
        {
            column -= Math.Max(0, _lines[line - 1].TrimEnd().Length - first + 2);
            line++;
            first = Indent(line) + 1;
        }

        return (line, first + Math.Max(1, column) - 1);
    }

    private int Indent(int line) => line <= _lines.Length ? _lines[line - 1].Length - _lines[line - 1].TrimStart(' ').Length : 0;
}
