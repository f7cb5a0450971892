using Beffroi.History;

namespace Beffroi.Twin;

/// <summary>Decides about a person's word on past readings. What it notes are facts like any other: of one instant the newest version is in force. Pure.</summary>
public static class Correcting
{
    public const int LongestWord = 500;

    public static Outcome Decide(AssetTurn turn, CorrectedReadings told, Cause cause)
    {
        if (Fault(turn, told, cause) is { } refusal)
        {
            return refusal;
        }

        var property = turn.Kind.Find(told.Property)!;
        var readings = told.Readings.ToArray();
        for (var i = 0; i < readings.Length && told.Act == CorrectionAct.Correct; i++)
        {
            if (ValueCheck.Fault(property, readings[i].Value, out var value) is { } fault)
            {
                return Outcome.Refused(fault.Code, fault.Said!, "Correct it to a value the property can have, or exclude the reading.");
            }

            readings[i] = readings[i] with { Value = value };
        }

        foreach (var reading in readings)
        {
            turn.Note(property, Fact(turn, property, told.Act, reading));
        }

        turn.Note(Summary(told, readings), cause);
        return Outcome.Taken;
    }

    private static Outcome? Fault(AssetTurn turn, CorrectedReadings told, Cause cause) =>
        turn.State.Description is null ? Outcome.Refused(RejectionCode.UnknownAsset, $"There is no asset {turn.Asset}.", "Check the id: nothing was corrected.")
        : turn.Kind.Find(told.Property) is null ? Outcome.Refused(RejectionCode.UnknownProperty, $"A {turn.Kind.Key} has no property '{told.Property}'.", "Name one of its properties.")
        : !Word.Is(cause.Author, LongestWord) ? Outcome.Refused("no-author", "A correction needs an author.", $"Say who corrects, in at most {LongestWord} characters.")
        : !Word.Is(cause.Reason, LongestWord) ? Outcome.Refused("no-reason", "A correction needs a reason.", $"Say why, in at most {LongestWord} characters.")
        : told.Readings.Length == 0 ? Outcome.Refused("unknown-reading", "There is no reading there.", "Correct what was read; readings are at /history/raw.")
        : told.Readings[^1].At > turn.Now ? Outcome.Refused("future-instant", $"{told.Readings[^1].At} has not come yet.", "Correct what was read; the future is not.")
        : null;

    private static Fact Fact(AssetTurn turn, Property property, CorrectionAct act, CorrectedReading reading)
    {
        // Late is what does not enter the slot: another value does when the slot stands at its very instant, and nothing else does.
        var slot = turn.State.Slots[property.Slot];
        var enters = act == CorrectionAct.Correct && slot.Quality != Quality.Unknown && slot.At == reading.At;
        return new(property.Name, reading.Value, reading.At, act == CorrectionAct.Correct ? Quality.Estimated : reading.Quality, Marks(act, reading) | (enters ? 0 : FactMarks.Late));
    }

    // What is included again is what it was: a reading, or an earlier correction.
    private static FactMarks Marks(CorrectionAct act, CorrectedReading reading) => act switch
    {
        CorrectionAct.Correct => FactMarks.Corrected,
        CorrectionAct.Exclude => FactMarks.Excluded | (reading.Corrected ? FactMarks.Corrected : 0),
        _ => FactMarks.Included | (reading.Corrected ? FactMarks.Corrected : 0),
    };

    private static CorrectionFact Summary(CorrectedReadings told, CorrectedReading[] readings)
    {
        var only = readings.Length == 1 ? readings[0] : default;
        return new(told.Property, told.Act, readings[0].At, readings[^1].At, readings.Length, told.Act == CorrectionAct.Exclude ? Value.None : only.Value, only.Was);
    }
}
