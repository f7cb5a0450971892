using Beffroi.Documents;
using Beffroi.Language;
using Beffroi.Programmes;
using Beffroi.Twin;

namespace Beffroi.Api;

/// <summary>A programme or calendar in a list.</summary>
/// <param name="Extinction">Whether streets are put out.</param>
/// <param name="Problems">Errors of the newest version, such as programmes that are not there any more.</param>
internal sealed record ProgrammeRow(string Id, string Title, int Version, Instant Updated, string Author, bool Extinction, int Problems)
{
    public static ProgrammeRow Of(ProgrammeSummary summary) =>
        new(summary.Head.Id, summary.Title, summary.Head.Number, summary.Head.At, summary.Head.Author, summary.Extinction, summary.Problems);
}

/// <summary>A programme or calendar, whole, as of a version.</summary>
internal sealed record ProgrammeShape(string Id, string Title, int Version, Instant Updated, string Author, string Reason, bool Withdrawn, string Yaml, TextVersion[] Versions);

internal sealed record TextVersion(int Version, string Author, Instant At, string Reason)
{
    public static TextVersion Of(DocumentHead head) => new(head.Number, head.Author, head.At, head.Reason);
}

/// <param name="Severity">error, warning or info.</param>
internal sealed record DiagnosticShape(int Line, int Column, int Length, string Severity, string Code, string Sentence, string? Advice)
{
    public static DiagnosticShape Of(TextRemark remark, Tongue tongue) => new(
        remark.Line, remark.Column, remark.Length, Severities.Of(remark.Severity), remark.Code,
        Sentences.Say(tongue, $"remark.{remark.Code}", remark.Arguments), Sentences.Find(tongue, $"remark.{remark.Code}.advice"));

    public static DiagnosticShape[] Of(TextRemark[] remarks, Tongue tongue) => [.. remarks.Select(remark => Of(remark, tongue))];
}

/// <param name="Article">Where it stands.</param>
internal sealed record LegalShape(string Code, string Severity, string Sentence, string? Advice, string Article)
{
    public static LegalShape Of(LegalFinding finding, Tongue tongue) => new(
        finding.Code, Severities.Of(finding.Severity), Sentences.Say(tongue, $"legal.{finding.Code}", finding.Arguments), Sentences.Find(tongue, $"legal.{finding.Code}.advice"), finding.Article);
}

internal sealed record ProgrammeCheckShape(DiagnosticShape[] Diagnostics, LegalShape[] Legal);

internal sealed record ProgrammeCheckRequest(string Yaml, string? Id);

/// <param name="Place">Longitude and latitude; the middle of the territory unless told.</param>
/// <param name="Commune">Authority whose order of extinction counts; any of the order's unless told.</param>
internal sealed record PreviewRequest(string? Id, string? Yaml, double[]? Place, string? Commune, DateOnly From, int Days);

internal sealed record NightShape(DateOnly Night, string? Programme, string? Rule, PreviewStep[] Steps, double OnHours, double FullLoadHours)
{
    public static NightShape Of(NightPreview night) => new(night.Night, night.Programme, night.Rule, night.Steps, night.OnHours, night.FullLoadHours);
}

internal static class Severities
{
    public static string Of(RemarkSeverity severity) => severity switch { RemarkSeverity.Error => "error", RemarkSeverity.Warning => "warning", _ => "info" };
}
