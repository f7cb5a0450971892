namespace Beffroi.Programmes;

/// <summary>Carries out what was written down about one calendar; key: the calendar's id. There is one in the cluster.</summary>
[Alias("Beffroi.ICalendarAssignment")]
public interface ICalendarAssignment : IGrainWithStringKey
{
    /// <summary>Begins or goes on with what is written down; nothing when nothing is.</summary>
    [Alias("Resume")]
    Task Resume();

    [Alias("Progress")]
    Task<AssignmentProgress?> Progress();
}
