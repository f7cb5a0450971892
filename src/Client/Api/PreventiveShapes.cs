using Beffroi.Documents;
using Beffroi.Twin;
using Beffroi.Work;

namespace Beffroi.Api;

/// <summary>A preventive round as lists show it.</summary>
internal sealed record PreventiveRow(string Id, string Title, int Version, Instant Updated, string Author, string Every, int Members, StretchShape? Next, int Problems)
{
    public static PreventiveRow Of(RoundView round) => new(
        round.Document.Head.Id, round.Title, round.Document.Head.Number, round.Document.Head.At, round.Document.Head.Author, round.Every, round.Members,
        round.Next is { } next ? new(next.From, next.To) : null, round.Problems);
}

/// <summary>A preventive round, whole.</summary>
internal sealed record PreventiveShape(
    string Id, string Title, int Version, Instant Updated, string Author, string Every, int Members, StretchShape? Next, int Problems, string Reason, bool Withdrawn, string Yaml,
    IReadOnlyList<TextVersion> Versions, IReadOnlyList<PreventivePeriodShape> Periods)
{
    public static PreventiveShape Of(RoundView round, DocumentHead[] versions)
    {
        var (row, head) = (PreventiveRow.Of(round), round.Document.Head);
        return new(
            row.Id, row.Title, row.Version, row.Updated, row.Author, row.Every, row.Members, row.Next, row.Problems, head.Reason, head.Withdrawn, round.Document.Text,
            [.. versions.Select(TextVersion.Of)], [.. round.Periods.Select(p => new PreventivePeriodShape(p.Period.From, p.Period.To, p.Orders, p.Done, p.Late))]);
    }
}

internal sealed record PreventivePeriodShape(Instant From, Instant To, int Orders, int Done, int Late);

internal sealed record PreventiveCheckShape(IReadOnlyList<DiagnosticShape> Diagnostics, int Members, IReadOnlyList<StretchShape> Periods);
