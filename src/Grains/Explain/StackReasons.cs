using Beffroi.Control;
using Beffroi.Twin;

namespace Beffroi.Explain;

/// <summary>Which entry of a control's priority stack was in force, who put it there, and why it shows through. Pure.</summary>
internal static class StackReasons
{
    public static Finding Find(Past past, ControlDefinition control, Question question)
    {
        var (entries, lost) = Entries(past, control.Property.Name, question.Version);
        var target = PriorityStack.Target(entries, question.At);
        var uncovered = Uncovered(past, control.Property.Name, target, question);
        if (target is not null && Teller(past, control.Property.Name, target) is { } teller)
        {
            var told = Step(past, StepForm.Effect, control.Property.Name, target) with { Source = target.Source };
            return new([InForce(past, control.Property.Name, target), .. uncovered, told], teller, lost, PriorityStack.Sorted(entries));
        }

        ExplainStep[] steps = target is null
            ? [Default(past, control, question), .. uncovered]
            : [InForce(past, control.Property.Name, target), .. uncovered, Asked(past, control.Property.Name, target)];
        var known = target is null ? question.At : past.Row(target.Version)?.At ?? question.At;
        return RuleReasons.Triggered(steps, target?.Cause.Trigger, known) with { Blind = lost, Stack = PriorityStack.Sorted(entries) };
    }

    /// <summary>What it hangs on commanded it, in the change that wrote the entry: asked next is how that came to be so there.</summary>
    private static Question? Teller(Past past, string control, StackEntry entry)
    {
        if (past.Row(entry.Version) is not { } row)
        {
            return null;
        }

        foreach (var heard in row.Change.Heard)
        {
            if (heard.Source.ToString() == entry.Source && past.KindOf(heard.Source)?.Tells.FirstOrDefault(t => t.Commands && t.TargetProperty == control) is { } tell)
            {
                return new(heard.Source, tell.Property.Name, heard.Mark.Version, row.At);
            }
        }

        return null;
    }

    /// <summary>
    /// The stack after that version: what was written in rows, and under it what had stood before them and no row has touched; and whether some of that is lost.
    /// </summary>
    private static (StackEntry[] Entries, bool Lost) Entries(Past past, string control, long version)
    {
        var written = ControlFold.Find(past.StateAt(version), control)?.Entries ?? [];
        if (past.IsWhole)
        {
            return ([.. written], false);
        }

        var older = past.Before?.Of(control).Where(old => past.Last(version, change => IsTouched(change, control, old.Slot, old.Source)) is null).ToArray();
        return ([.. older?.Select(old => old.Entry).OfType<StackEntry>() ?? [], .. written], older is null || Array.Exists(older, old => old.Entry is null));
    }

    private static bool IsTouched(Change change, string control, ControlSlot slot, string source) =>
        Array.Exists(change.Control, fact => fact.Control == control && fact.Entry.Slot == slot && fact.Entry.Source == source);

    private static ExplainStep InForce(Past past, string control, StackEntry entry) => Step(past, StepForm.Slot, control, entry) with
    {
        Since = entry.Start,
        Expiry = entry.Expiry == Instant.Never ? null : entry.Expiry,
    };

    private static ExplainStep Asked(Past past, string control, StackEntry entry)
    {
        var form = entry.Cause.Rule is not null ? StepForm.Rule
            : entry.Slot switch { ControlSlot.Rule => StepForm.Rule, ControlSlot.Programme => StepForm.Programme, _ => StepForm.Command };
        return Step(past, form, control, entry) with
        {
            Cause = entry.Cause,
            Reference = entry.Cause.Rule ?? (form == StepForm.Command ? entry.Command : entry.Source),
            ReferenceVersion = entry.Cause.RuleVersion,
        };
    }

    private static ExplainStep Default(Past past, ControlDefinition control, Question question)
    {
        var state = past.StateAt(question.Version);
        var value = state.Description is null ? Value.None : control.Default(new(state, question.At));
        return new() { Form = StepForm.Default, Asset = past.Asset, Subject = control.Property.Name, Value = value, Slot = SlotOf(ControlSlot.Default) };
    }

    /// <summary>What lay over it before, when that went away last.</summary>
    private static ExplainStep[] Uncovered(Past past, string control, StackEntry? target, Question question)
    {
        if (past.Last(question.Version, change => IndexOf(change, control) >= 0) is not { } row)
        {
            return [];
        }

        var fact = row.Change.Control[IndexOf(row.Change, control)];
        var covered = fact.Step != ControlStep.Written && (target is null || (fact.Entry.Slot <= target.Slot && fact.Entry.Version != target.Version && row.Version > target.Version));
        return covered
            ? [Step(past, StepForm.Released, control, fact.Entry) with { Version = row.Version, At = row.At, Cause = fact.Cause, Source = fact.Entry.Cause.Author }]
            : [];
    }

    private static int IndexOf(Change change, string control) => Array.FindLastIndex(change.Control, fact => fact.Control == control);

    private static ExplainStep Step(Past past, StepForm form, string control, StackEntry entry) => new()
    {
        Form = form,
        Asset = past.Asset,
        Version = entry.Version,
        At = past.Row(entry.Version)?.At,
        Subject = control,
        Value = entry.Value,
        Slot = SlotOf(entry.Slot),
        Source = entry.Source,
        Reference = entry.Command,
    };

    private static string SlotOf(ControlSlot slot) => slot.ToString().ToLowerInvariant();
}
