namespace Beffroi.Explain;

/// <summary>Puts a question to the rows of one asset. Pure.</summary>
internal static class Reasons
{
    /// <summary>Null when no row that was read tells of it.</summary>
    public static Finding? Find(Past past, Question question) =>
        question.AlarmCode is { } code ? AlarmReasons.Find(past, code, question)
        : past.Kind.Find(question.Subject) is { } property ? PropertyReasons.Find(past, property, question)
        : null;
}
