using Beffroi.Language;
using Beffroi.Twin;

namespace Beffroi.Work;

/// <summary>Whether an entry is one, whatever its order. Pure.</summary>
internal static class EntryCheck
{
    private const int LongestName = 100;
    private const int LongestItem = 200;
    private const int LongestReference = 500;

    /// <summary>Null when it is.</summary>
    public static Outcome? Fault(WorkEntryDraft draft) =>
        draft.Id == default ? Bad("It has no id of its own.", "Give a UUID, made when it happened, and the same one when it is sent again.")
        : !Word.Is(draft.Author, LongestName) ? Outcome.Refused("no-author", "It is not said who writes.", $"Give an author, in at most {LongestName} characters.")
        : draft.Text?.Length > IWorkOrder.LongestText ? Outcome.Refused("oversized", $"The words have {draft.Text.Length} characters.", $"Keep them to {IWorkOrder.LongestText}.")
        : draft.Assignee is { } assignee && !Word.Is(assignee, LongestName) ? Bad("The name of who has it is none.", $"Give at most {LongestName} characters.")
        : draft.PlannedFor is { } planned && planned.To <= planned.From ? Bad("The plan ends before it begins.", "Give an end after the beginning.")
        : KindFault(draft);

    private static Outcome? KindFault(WorkEntryDraft draft) => draft.Kind switch
    {
        WorkEntryKind.Step => StepFault(draft),
        WorkEntryKind.Note => Word.Is(draft.Text, IWorkOrder.LongestText) ? null : Bad("A note needs words.", "Write them in 'text'."),
        WorkEntryKind.Photo => draft.Photo is { } photo && IsHash(photo.Hash) && (photo.Reference?.Length ?? 0) <= LongestReference ? null
            : Bad("Of a photograph, the hash of its file is wanted.", "Give SHA-256 in 64 hexadecimal characters, and when it was taken."),
        WorkEntryKind.Check => draft.Check is { } check && Word.Is(check.Item, LongestItem) && !check.Value.IsNone ? null
            : Bad("An answer names the line of the checklist and says what it is.", "Give 'check' with { item, value }."),
        WorkEntryKind.Priority => draft.Priority is >= Priority.Danger and <= Priority.Planned
            ? Word.Is(draft.Text, IWorkOrder.LongestText) ? null : Outcome.Refused("no-reason", "It is not said why the priority is another.", "Say why in 'text'.")
            : Outcome.Refused("bad-priority", "That is no priority.", "Use 1 (danger), 2, 3 or 4 (to be planned)."),
        WorkEntryKind.Leave => draft.Assignee is null || draft.Assignee == draft.Author || Word.Is(draft.Text, IWorkOrder.LongestText) ? null
            : Outcome.Refused("no-reason", "It is not said how you know that somebody else has left.", "Say so in 'text'."),
        _ => Bad("That is written by the twin alone.", "Write a step, note, photo, check, priority or leave."),
    };

    private static Outcome? StepFault(WorkEntryDraft draft) =>
        draft.To is not { } to || !Enum.IsDefined(to) || to == WorkState.Created ? Bad("A step says where the order goes.", "Give 'to'.")
        : to == WorkState.Suspended && draft.Reason is null ? Outcome.Refused("no-reason", "It is not said why the work stands still.", "Give 'reason': part, access or weather.")
        : null;

    private static bool IsHash(string hash) => hash.Length == 64 && hash.All(char.IsAsciiHexDigitLower);

    private static Outcome Bad(Phrase sentence, Phrase advice) => Outcome.Refused("bad-entry", sentence, advice);
}
