using System.Security.Cryptography;
using System.Text;
using Beffroi.Inventory;
using Beffroi.Rules;
using Beffroi.Twin;

namespace Beffroi.Work;

/// <summary>Whether a report is one, whether two are the same, and what the desk may make of one. Pure.</summary>
internal static class Reports
{
    public const double SameWithinMetres = 50;
    public static readonly TimeSpan SameWithin = TimeSpan.FromDays(7);

    // Without letters and digits that are taken for each other when they are read out.
    private const string Alphabet = "ACDEFGHJKLMNPQRTUVWXY3479";

    /// <summary>Null when it is one.</summary>
    public static Outcome? Fault(ReportDraft draft) =>
        !Word.Is(draft.Text, CitizenReport.LongestText) ? Outcome.Refused("no-text", "It is not said what is wrong.", $"Write at most {CitizenReport.LongestText} characters.")
        : !Word.Is(draft.Kind, 100) ? Outcome.Refused("bad-kind", "It is not said what sort of thing it is.", "Give 'kind': one of reportKinds in the settings of work.")
        : null;

    /// <summary>Whether both tell of the same thing.</summary>
    public static bool IsSame(CitizenReport known, ReportDraft draft, Instant now) =>
        known.State != ReportState.Declined && known.Kind == draft.Kind && now - known.UpdatedAt <= SameWithin && Ground.Metres(known.Place, draft.Place) <= SameWithinMetres;

    /// <summary>Two words of five signs, from 16 random bytes.</summary>
    public static string Reference(Guid random)
    {
        var bytes = SHA256.HashData(random.ToByteArray());
        var text = new StringBuilder("S-");
        for (var i = 0; i < 10; i++)
        {
            text.Append(i == 5 ? "-" : "").Append(Alphabet[bytes[i] % Alphabet.Length]);
        }

        return text.ToString();
    }

    /// <summary>Null when the desk may decide so.</summary>
    public static Outcome? Fault(CitizenReport report, ReportDecision decision) =>
        !Word.Is(decision.Cause.Author, 100) ? Outcome.Refused("no-author", "It is not said who decides.", "Give an author.")
        : report.State != ReportState.Received ? Outcome.Refused("already-decided", $"{report.Decided?.Author} has decided on it.", "See what was made of it.")
        : !decision.Accept && !Word.Is(decision.Cause.Reason, 500) ? Outcome.Refused("no-reason", "It is not said why it is declined.", "Give 'reason', in at most 500 characters.")
        : null;

    /// <summary>The order a report becomes.</summary>
    public static WorkDraft Order(CitizenReport report, ReportDecision decision) => new()
    {
        Client = $"report/{report.Reference}",
        Author = decision.Cause.Author,
        Priority = decision.Priority,
        Qualified = true,
        Subject = new()
        {
            Title = string.IsNullOrWhiteSpace(decision.Title) ? report.Text.Length <= 100 ? report.Text : report.Text[..99] + "…" : decision.Title.Trim(),
            Text = report.Text, Asset = decision.Asset ?? report.Asset, Place = report.Place, Department = report.Kind == "other" ? null : report.Kind,
            Authority = report.Authority, District = report.District, Origin = WorkOrigin.Report, Report = report.Reference,
        },
    };
}
