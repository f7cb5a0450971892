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
        var began = fact.Step == ConditionStep.Opened ? Began(past, code, row) : row;
        var alarm = past.Kind.AllAlarms.FirstOrDefault(a => a.Code == code);
        var step = new ExplainStep
        {
            Form = StepForm.Alarm,
            Asset = past.Asset,
            Version = row.Version,
            At = row.At,
            Subject = code,
            Value = fact.Step == ConditionStep.Began ? Value.None : Value.Of(fact.Step == ConditionStep.Opened),
            Since = began.At,
            Delay = alarm?.OnDelay ?? TimeSpan.Zero,
        };
        return alarm is null ? new([step]) : Reasoned(past, began, alarm, step);
    }

    private static int IndexOf(Change change, string code) => Array.FindLastIndex(change.Conditions, condition => condition.Code == code);

    /// <summary>The change in which it began to hold, when its delay passed in a later one.</summary>
    private static PastChange Began(Past past, string code, PastChange opened) =>
        past.Last(opened.Version - 1, change => IndexOf(change, code) >= 0) is { } before
            && before.Change.Conditions[IndexOf(before.Change, code)].Step == ConditionStep.Began ? before : opened;

    private static Finding Reasoned(Past past, PastChange row, Alarm alarm, ExplainStep step)
    {
        if (alarm == KernelAlarms.NotConfirmed)
        {
            return Disobeyed(past, row, step);
        }

        var state = past.StateAt(row.Version);
        var from = Inputs.Of(past.Kind, state, sight => alarm.Holds(sight), row.At);
        return Origins.After(past, row, [step with { From = from }], from);
    }

    /// <summary>An order was not obeyed: the chain goes on with who is master of what it was for.</summary>
    private static Finding Disobeyed(Past past, PastChange row, ExplainStep step) =>
        past.Last(row.Version, change => change.Orders.Length > 0) is { } ordered
            ? new([step], new(past.Asset, ExplainQuery.ControlPrefix + ordered.Change.Orders[^1].Control, row.Version, row.At))
            : new([step]);
}
