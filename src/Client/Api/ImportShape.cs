using Beffroi.Inventory;
using Beffroi.Language;
using Beffroi.Twin;
using Beffroi.Wire;

namespace Beffroi.Api;

/// <summary>How an import stands or went.</summary>
/// <param name="State"><c>receiving</c>, <c>running</c>, <c>done</c>, <c>failed</c> or <c>cancelled</c>.</param>
/// <param name="Rows">Rows in the file, once counted.</param>
/// <param name="Taken">Assets enrolled or changed.</param>
/// <param name="Unchanged">Assets that were already so.</param>
/// <param name="Skipped">Rows left out on purpose, by a rule of the mapping.</param>
/// <param name="Gaps">What the rows that went in lack.</param>
internal sealed record ImportShape(
    string Id,
    string FileName,
    string State,
    Instant Started,
    Instant? Ended,
    int? Rows,
    int Read,
    int Taken,
    int Unchanged,
    int Skipped,
    int Rejected,
    ImportGap[] Gaps,
    ImportFailure? Failure)
{
    public static ImportShape Of(ImportReport report, Tongue tongue) => new(
        report.Id,
        report.FileName,
        Words.Of(report.State),
        report.Started,
        report.Ended,
        report.Rows,
        report.Read,
        report.Taken,
        report.Unchanged,
        report.Skipped,
        report.Rejected,
        report.Gaps,
        report.Failure is { } failure ? new(failure.Code, Sentences.Told(tongue, failure.Said, failure.Sentence!), Sentences.Told(tongue, failure.Advised, failure.Advice!)) : null);
}

internal sealed record ImportFailure(string? Code, string? Sentence, string? Advice);
