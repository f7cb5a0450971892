using Beffroi.Documents;
using YamlDotNet.RepresentationModel;

namespace Beffroi.Documents.Reading;

/// <summary>Gathers what is to be said of a document while it is read.</summary>
internal sealed class Remarks
{
    private readonly List<TextRemark> _all = [];

    public bool HasErrors => _all.Any(r => r.Severity == RemarkSeverity.Error);

    public IReadOnlyList<TextRemark> InOrder => [.. _all.OrderBy(r => r.Line).ThenBy(r => r.Column)];

    public void Add(int line, int column, int length, string code, params string[] arguments) =>
        _all.Add(new(Math.Max(line, 1), Math.Max(column, 1), Math.Max(length, 1), RemarkSeverity.Error, code, arguments));

    public void Add(YamlNode at, string code, params string[] arguments) => Add(at, RemarkSeverity.Error, code, arguments);

    public void Add(YamlNode at, RemarkSeverity severity, string code, params string[] arguments) =>
        _all.Add(new((int)at.Start.Line, (int)at.Start.Column, LengthOf(at), severity, code, arguments));

    // Of a block only its begin is marked: its end may be lines away.
    private static int LengthOf(YamlNode at) => at.Start.Line == at.End.Line ? (int)Math.Max(at.End.Column - at.Start.Column, 1) : 1;
}
