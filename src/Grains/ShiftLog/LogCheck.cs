using Beffroi.Twin;

namespace Beffroi.ShiftLog;

/// <summary>Whether an entry can be taken. Pure.</summary>
internal static class LogCheck
{
    private const int LongestName = 100;
    private const int MostLinks = 50;

    /// <summary>Null when it can; the entry that a correction names is for the register to find.</summary>
    public static Outcome? Fault(LogDraft draft) =>
        !Word.Is(draft.Author, LongestName) ? Outcome.Refused("no-author", "An entry needs an author.", $"Say who writes, in at most {LongestName} characters.")
        : !Word.Is(draft.Text, IShiftLog.LongestText) ? Outcome.Refused("no-text", "An entry needs words.", $"Write at most {IShiftLog.LongestText} characters.")
        : !LogTypes.Written.Concat(LogTypes.Twins).Contains(draft.Type) ? Outcome.Refused("bad-type", $"'{draft.Type}' is no type of entry.", $"Use one of {string.Join(", ", LogTypes.Written)}.")
        : (draft.Type == LogTypes.Correction) != (draft.Corrects is not null) ? Outcome.Refused("bad-correction", "A correction says which entry it corrects, and nothing else does.", "Give 'corrects' with the type correction, and only then.")
        : draft.Links.Length > MostLinks || !draft.Links.All(IsLink) ? Outcome.Refused("bad-link", "A link is not one.", $"Give at most {MostLinks} of {{ kind, id }}; kind is one of {string.Join(", ", LogLink.Kinds)}.")
        : null;

    private static bool IsLink(LogLink link) => LogLink.Kinds.Contains(link.Kind) && Word.Is(link.Id, 300);
}
