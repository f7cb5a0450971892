using Beffroi.Language;
using Beffroi.Twin;

namespace Beffroi.Work;

/// <summary>Whether somebody who sees the order may write this. Pure.</summary>
internal static class DeskCheck
{
    /// <summary>Null when it may.</summary>
    public static Outcome? Fault(WorkStory story, WorkProof proof, WorkEntryDraft draft) =>
        draft.Kind == WorkEntryKind.Leave ? LeaveFault(story, draft)
        : WorkSteps.Ends(story.State) ? Outcome.Refused("order-ended", $"The order was {WorkWords.Of(story.State)}.", "Make another one, if there is more to do.")
        : draft.Kind == WorkEntryKind.Step ? StepFault(story, proof, draft, draft.To!.Value)
        : null;

    private static Outcome? LeaveFault(WorkStory story, WorkEntryDraft draft) =>
        story.OnSite.Contains(draft.Assignee ?? draft.Author) ? null
        : Outcome.Refused("not-on-site", $"{draft.Assignee ?? draft.Author} is not on site.", "See who is: nothing was changed.");

    private static Outcome? StepFault(WorkStory story, WorkProof proof, WorkEntryDraft draft, WorkState to) =>
        !WorkSteps.Allows(story.State, to) ? Outcome.Refused(
            "illegal-step", $"The order is {WorkWords.Of(story.State)}: it cannot be {WorkWords.Of(to)} from there.", $"From there it can be: {WorkWords.Of(WorkSteps.From(story.State))}.")
        : to == WorkState.Assigned && !Word.Is(draft.Assignee ?? story.Assignee, 100) ? Outcome.Refused("no-assignee", "It is not said who has it.", "Give 'assignee'.")
        : NeedsWords(story.State, to, proof) && !Word.Is(draft.Text, IWorkOrder.LongestText) ? Outcome.Refused("no-reason", "It is not said why.", "Say why in 'text'.")
        : to is WorkState.Cancelled or WorkState.Controlled or WorkState.Closed && story.OnSite.Count > 0 ? Outcome.Refused(
            "agents-on-site", $"On site: {string.Join(", ", story.OnSite)}.", "Have them say that they have left; or say so for them, with how you know.")
        : to == WorkState.Controlled && proof.State == ProofState.Contradicted ? Outcome.Refused(
            "still-faulty", proof.Sentence, "Send the order back to be done (assigned), with what is still wrong.")
        : null;

    /// <summary>What is to be said beside the step: why it is given up, why it goes back, who looked and how.</summary>
    public static bool NeedsWords(WorkState from, WorkState to, WorkProof proof) =>
        to == WorkState.Cancelled || WorkSteps.Reopens(from, to) || (to == WorkState.Controlled && proof.State != ProofState.Shown);

    /// <summary>Which steps the field may tell of afterwards; the others are made by who sees the order.</summary>
    public static Outcome? FieldFault(WorkEntryDraft draft) =>
        draft is { Kind: WorkEntryKind.Step, To: { } to } && !WorkSteps.OfTheField.Contains(to)
            ? Outcome.Refused("not-in-the-field", $"That an order is {WorkWords.Of(to)} is said at a desk.", "Say it online, where the order is seen.")
            : null;
}
