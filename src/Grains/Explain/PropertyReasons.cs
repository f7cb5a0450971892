using Beffroi.Twin;

namespace Beffroi.Explain;

/// <summary>How a property came to its value: the change that put it there, and what that change took it from. Pure.</summary>
internal static class PropertyReasons
{
    /// <summary>Null when no row that was read put anything there.</summary>
    public static Finding? Find(Past past, Property property, Question question)
    {
        if (past.Last(question.Version, change => IndexOf(change, property) >= 0) is not { } row)
        {
            return null;
        }

        var fact = row.Change.Facts[IndexOf(row.Change, property)];
        return fact switch
        {
            { IsCorrection: true } => new([Step(past, row, fact, StepForm.Correction) with { Cause = row.Change.Cause }]),
            { IsDerived: false } => new([Reading(past, row, fact)]),
            _ => Told(past, row, fact) ?? Derived(past, property, row, fact),
        };
    }

    /// <summary>Of several facts about it in one change the last one that entered the slot stands.</summary>
    private static int IndexOf(Change change, Property property) =>
        Array.FindLastIndex(change.Facts, fact => fact.Property == property.Name && !fact.IsLate);

    private static ExplainStep Reading(Past past, PastChange row, Fact fact)
    {
        var receipt = Receipts.Of(row.Change, Array.LastIndexOf(row.Change.Facts, fact));
        return Step(past, row, fact, StepForm.Reading) with
        {
            Source = receipt?.Source,
            Epoch = receipt is { HasIdentity: true } ? receipt.Value.Epoch : null,
            Sequence = receipt is { Number: not Receipt.NoNumber } numbered ? numbered.Number : null,
        };
    }

    /// <summary>Another asset told it: of those heard in the change, the last whose kind tells this property.</summary>
    private static Finding? Told(Past past, PastChange row, Fact fact)
    {
        foreach (var heard in row.Change.Heard.Reverse())
        {
            if (past.KindOf(heard.Source)?.Tells.FirstOrDefault(t => t.TargetProperty == fact.Property) is { } tell)
            {
                var step = Step(past, row, fact, StepForm.Effect) with { Source = heard.Source.ToString() };
                return new([step], new(heard.Source, tell.Property.Name, heard.Mark.Version, row.At));
            }
        }

        return null;
    }

    private static Finding Derived(Past past, Property property, PastChange row, Fact fact)
    {
        var before = past.StateAt(row.Version - 1, row, Array.LastIndexOf(row.Change.Facts, fact));
        var from = Inputs.Of(past.Kind, before, sight => Inputs.Derived(past.Kind, property, sight), row.At);
        var step = Step(past, row, fact, StepForm.Derived) with { From = from };
        return Origins.After(past, row, [step], from);
    }

    private static ExplainStep Step(Past past, PastChange row, Fact fact, StepForm form) => new()
    {
        Form = form,
        Asset = past.Asset,
        Version = row.Version,
        At = row.At,
        Subject = fact.Property,
        Value = fact.Value,
        Quality = fact.Quality,
        ObservedAt = fact.At,
        Since = past.Since(fact, row.Version),
    };
}
