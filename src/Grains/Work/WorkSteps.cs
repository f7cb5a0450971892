namespace Beffroi.Work;

/// <summary>Which state may follow which. Pure; <c>docs/work.md</c> holds the same table, and a test reads it.</summary>
internal static class WorkSteps
{
    /// <summary>What an agent in the street can say of an order without seeing what became of it meanwhile.</summary>
    public static readonly WorkState[] OfTheField = [WorkState.Assigned, WorkState.EnRoute, WorkState.OnSite, WorkState.Suspended, WorkState.Done];

    private static readonly Dictionary<WorkState, WorkState[]> Table = new()
    {
        [WorkState.Created] = [WorkState.Qualified, WorkState.Cancelled],
        [WorkState.Qualified] = [WorkState.Planned, WorkState.Assigned, WorkState.Cancelled],
        [WorkState.Planned] = [WorkState.Qualified, WorkState.Planned, WorkState.Assigned, WorkState.Cancelled],
        [WorkState.Assigned] = [WorkState.Planned, WorkState.Assigned, WorkState.EnRoute, WorkState.OnSite, WorkState.Suspended, WorkState.Cancelled],
        [WorkState.EnRoute] = [WorkState.Assigned, WorkState.OnSite, WorkState.Suspended, WorkState.Cancelled],
        // Once more on site: another agent has come too.
        [WorkState.OnSite] = [WorkState.OnSite, WorkState.Assigned, WorkState.Suspended, WorkState.Done],
        [WorkState.Suspended] = [WorkState.Planned, WorkState.Assigned, WorkState.EnRoute, WorkState.OnSite, WorkState.Cancelled],
        [WorkState.Done] = [WorkState.Assigned, WorkState.OnSite, WorkState.Controlled],
        [WorkState.Controlled] = [WorkState.Assigned, WorkState.Closed],
        [WorkState.Closed] = [],
        [WorkState.Cancelled] = [],
    };

    public static IReadOnlyDictionary<WorkState, WorkState[]> All => Table;

    public static WorkState[] From(WorkState state) => Table[state];

    public static bool Allows(WorkState from, WorkState to) => Table[from].Contains(to);

    public static bool Ends(WorkState state) => state is WorkState.Closed or WorkState.Cancelled;

    /// <summary>Whether a step goes back to work that was said to be done.</summary>
    public static bool Reopens(WorkState from, WorkState to) => from is WorkState.Done or WorkState.Controlled && to is WorkState.Assigned or WorkState.OnSite;
}
