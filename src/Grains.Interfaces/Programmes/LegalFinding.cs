using Beffroi.Documents;

namespace Beffroi.Programmes;

/// <summary>What the law says of a programme or calendar. The words, in the reader's language, are found by the code.</summary>
/// <param name="Code">One of <see cref="LegalCode"/>.</param>
/// <param name="Article">Where it stands.</param>
/// <param name="Arguments">What its sentence names.</param>
[GenerateSerializer, Immutable, Alias("LegalFinding")]
public sealed record LegalFinding([property: Id(0)] string Code, [property: Id(1)] RemarkSeverity Severity, [property: Id(2)] string Article, [property: Id(3)] string[] Arguments)
{
    public override string ToString() => $"{Code} ({Article}): {string.Join(", ", Arguments)}";
}
