using Beffroi.Twin;

namespace Beffroi.Control;

/// <summary>A command to many assets, by its id. It asks its members window by window, and goes on where it was after a restart, as each knows what it was asked.</summary>
[Alias("Beffroi.ICommandGroup")]
public interface ICommandGroup : IGrainWithStringKey
{
    const int MostMembers = 50_000;

    /// <summary>Answers once the group is durable; members are asked behind that.</summary>
    [Alias("Start")]
    Task Start(CommandGroup group);

    /// <summary>Null when there is no such group.</summary>
    [Alias("Read")]
    Task<CommandGroupProgress?> Read();

    /// <summary>Takes the group's entry out of every member's stack; answers once all were asked. False when there is no such group.</summary>
    [Alias("Relinquish")]
    Task<bool> Relinquish(Cause cause);
}
