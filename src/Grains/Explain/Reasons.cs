using Beffroi.Twin;

namespace Beffroi.Explain;

/// <summary>Puts a question to the rows of one asset. Pure.</summary>
internal static class Reasons
{
    /// <summary>Null when no row that was read tells of it.</summary>
    public static Finding? Find(Past past, Question question) => Asked(past, question) is { } found ? SiteReasons.With(found, past, question) : null;

    private static Finding? Asked(Past past, Question question) =>
        question.AlarmCode is { } code ? AlarmReasons.Find(past, code, question)
        : question.ControlName is { } name ? past.Kind.FindControl(name) is { } control ? StackReasons.Find(past, control, question) : null
        : past.Kind.Find(question.Subject) is { } property ? Commanded(past, property, question)
        : null;

    /// <summary>Of what is commanded: what is known of it, then who is its master. Left to itself, only how it is known.</summary>
    private static Finding? Commanded(Past past, Property property, Question question)
    {
        var known = PropertyReasons.Find(past, property, question);
        if (past.Kind.FindControl(property.Name) is not { } control)
        {
            return known;
        }

        var stack = StackReasons.Find(past, control, question);
        return stack.Steps[0].Form == StepForm.Slot
            ? stack with { Steps = [.. known?.Steps ?? [], .. stack.Steps] }
            : known is null ? null : known with { Stack = stack.Stack, Blind = known.Blind || stack.Blind };
    }
}
