namespace Beffroi.Documents;

/// <summary>Something to say of a document, and where it stands. The words, in the reader's language, are found by the code.</summary>
/// <param name="Line">1 the first.</param>
/// <param name="Column">1 the first.</param>
/// <param name="Length">Characters it is about; at least 1.</param>
/// <param name="Code">One of <see cref="RemarkCode"/>.</param>
/// <param name="Arguments">What its sentence names.</param>
[GenerateSerializer, Immutable, Alias("TextRemark")]
public sealed record TextRemark(
    [property: Id(0)] int Line, [property: Id(1)] int Column, [property: Id(2)] int Length, [property: Id(3)] RemarkSeverity Severity, [property: Id(4)] string Code,
    [property: Id(5)] string[] Arguments)
{
    public override string ToString() => $"{Line}:{Column} {Code}({string.Join(", ", Arguments)})";
}
