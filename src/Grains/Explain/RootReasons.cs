using Beffroi.Twin;

namespace Beffroi.Explain;

/// <summary>Alarms that hang together: one that follows from another leads to it, and one that was inferred from others counts them. Pure.</summary>
internal static class RootReasons
{
    /// <summary>Null for an alarm that stands by itself.</summary>
    public static Finding? Find(Past past, string code, PastChange opened, Question question, ExplainStep step)
    {
        if (Parent(past, code, opened, question) is { } link)
        {
            var (row, parent) = link;
            var follows = step with { Form = StepForm.Follows, Version = row.Version, At = row.At, Source = parent.Asset.ToString(), Reference = parent.Code };
            return new([step, follows], new(parent.Asset, ExplainQuery.AlarmPrefix + parent.Code, long.MaxValue, question.At));
        }

        return KernelAlarms.IsInferred(code) ? new([step with { Count = Children(past, code, opened, question) }]) : null;
    }

    /// <summary>The newest word on whether it is suppressed as following from another.</summary>
    private static (PastChange Row, Alarms.AlarmName Parent)? Parent(Past past, string code, PastChange opened, Question question)
    {
        var row = past.Last(question.Version, change => Array.Exists(change.AlarmActs, act => IsAbout(act, code)));
        return row is { } last && last.Version >= opened.Version && last.Change.AlarmActs.Last(act => IsAbout(act, code)) is { Step: AlarmStep.Suppressed, Parent: { } parent }
            ? (last, parent) : null;
    }

    private static bool IsAbout(AlarmFact act, string code) => act.Code == code && act.Step is AlarmStep.Suppressed or AlarmStep.Unsuppressed;

    private static int Children(Past past, string code, PastChange opened, Question question) =>
        past.Between(opened.Version, question.Version).Sum(row => row.Change.AlarmActs.Count(act => act.Code == code && act.Step == AlarmStep.Gathered));
}
