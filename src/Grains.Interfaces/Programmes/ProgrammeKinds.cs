namespace Beffroi.Programmes;

/// <summary>The kinds of documents of this part.</summary>
public static class ProgrammeKinds
{
    public const string Programme = "programme";
    public const string Calendar = "calendar";

    /// <summary>An assignment under way: its text is the scope. Withdrawn when it is done. Its id is the calendar's.</summary>
    public const string Assignment = "assignment";
}
