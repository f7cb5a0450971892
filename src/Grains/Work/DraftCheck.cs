using Beffroi.Twin;

namespace Beffroi.Work;

/// <summary>Whether work may be asked for like this. Pure.</summary>
internal static class DraftCheck
{
    private const int LongestName = 100;
    private const int LongestTitle = 200;
    private const int MostItems = 100;

    /// <summary>Null when it may.</summary>
    public static Outcome? Fault(WorkDraft draft) =>
        !Word.Is(draft.Client, 300) ? Outcome.Refused("bad-client-id", "It has no id of its own.", "Give a UUID, and the same one when it is asked again.")
        : !Word.Is(draft.Author, LongestName) ? Outcome.Refused("no-author", "It is not said who asks for it.", $"Give an author, in at most {LongestName} characters.")
        : !Word.Is(draft.Subject.Title, LongestTitle) ? Outcome.Refused("no-title", "It is not said what is to be done.", $"Give a title, in at most {LongestTitle} characters.")
        : draft.Subject.Text?.Length > IWorkOrder.LongestText ? Outcome.Refused("oversized", $"The words have {draft.Subject.Text.Length} characters.", $"Keep them to {IWorkOrder.LongestText}.")
        : draft.Subject.Asset is null && draft.Subject.Place is null ? Outcome.Refused("no-place", "It is not said where.", "Name an asset, or give a place.")
        : draft.Subject.Checklist.Length > MostItems || !Array.TrueForAll(draft.Subject.Checklist, item => Word.Is(item.Item, 200))
            ? Outcome.Refused("bad-checklist", "The checklist is none.", $"Give at most {MostItems} lines of at most 200 characters.")
        : draft.Priority > Priority.Planned ? Outcome.Refused("bad-priority", "That is no priority.", "Use 1 (danger), 2, 3 or 4 (to be planned).")
        : null;
}
