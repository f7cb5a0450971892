using Beffroi.Twin;

namespace Beffroi.Explain;

/// <summary>How an alarm came to stand, or to be over: the change in which its condition began or ended, and the values that made it so. Pure.</summary>
internal static class AlarmReasons
{
    /// <summary>Null when no row that was read tells of it.</summary>
    public static Finding? Find(Past past, string code, Question question)
    {
        if (past.Last(question.Version, change => IndexOf(change, code) >= 0) is not { } row)
        {
            return null;
        }

        var fact = row.Change.Conditions[IndexOf(row.Change, code)];
        var began = Began(past, code, row, fact.Step);
        var alarm = KernelAlarms.Row(past.Kind, code);
        var step = new ExplainStep
        {
            Form = StepForm.Alarm,
            Asset = past.Asset,
            Version = row.Version,
            At = row.At,
            Subject = code,
            Value = fact.Step == ConditionStep.Began ? Value.None : Value.Of(fact.Step == ConditionStep.Opened),
            Since = began.At,
            Told = fact.Told,
            Delay = fact.Step == ConditionStep.Ended ? TimeSpan.Zero : alarm?.OnDelay ?? TimeSpan.Zero,
        };
        return fact.Step == ConditionStep.Opened && RootReasons.Find(past, code, row, question, step) is { } root ? root
            : alarm is null ? RuleReasons.OfAlarm(past, row, code, step)
            : KernelAlarms.IsInferred(code) ? new([step])
            : alarm == KernelAlarms.NotConfirmed ? Disobeyed(past, began, step)
            : Reasoned(past, began, fact.Step == ConditionStep.Ended ? alarm.HasEnded : alarm.Holds, step);
    }

    /// <summary>What only waits for a delay says nothing new of whether the alarm stands.</summary>
    private static int IndexOf(Change change, string code) =>
        Array.FindLastIndex(change.Conditions, c => c.Code == code && c.Step is ConditionStep.Began or ConditionStep.Opened or ConditionStep.Ended);

    /// <summary>The change in which it began, or ceased, to hold, when its delay passed in a later one.</summary>
    private static PastChange Began(Past past, string code, PastChange row, ConditionStep step)
    {
        var wanted = step switch { ConditionStep.Opened => ConditionStep.Began, ConditionStep.Ended => ConditionStep.Subsided, _ => step };
        return past.Last(row.Version - 1, change => Array.Exists(change.Conditions, c => c.Code == code)) is { } before
            && before.Change.Conditions.Last(c => c.Code == code).Step == wanted ? before : row;
    }

    private static Finding Reasoned(Past past, PastChange row, Func<Sight, bool?> answer, ExplainStep step)
    {
        var from = Inputs.Of(past.Kind, past.StateAt(row.Version), sight => answer(sight), row.At);
        return Origins.After(past, row, [step with { From = from }], from);
    }

    /// <summary>An order was not obeyed: the chain goes on with who is master of what it was for.</summary>
    private static Finding Disobeyed(Past past, PastChange row, ExplainStep step) =>
        past.Last(row.Version, change => change.Orders.Length > 0) is { } ordered
            ? new([step], new(past.Asset, ExplainQuery.ControlPrefix + ordered.Change.Orders[^1].Control, row.Version, row.At))
            : new([step]);
}
