using Beffroi.Journal;

namespace Beffroi.Storage;

/// <summary>What it means that a writer's number could not be moved to a group's.</summary>
internal static class GroupNumber
{
    /// <param name="writer">The writer's row as it is now; null when there is none.</param>
    public static CommitResult Judge(JournalGroup group, WriterRow? writer) => writer switch
    {
        null => throw new InvalidOperationException($"The store has no writer {group.Writer}."),
        { Fenced: true } => CommitResult.Fenced,
        { } row when row.Number >= group.Number => CommitResult.AlreadyIn,
        { } row => throw new InvalidOperationException($"Writer {group.Writer} is at group {row.Number}: group {group.Number} cannot be the next."),
    };
}
