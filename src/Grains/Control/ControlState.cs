namespace Beffroi.Control;

/// <summary>The priority stack of one control of one asset and what was ordered because of it. Made with the first command.</summary>
[GenerateSerializer, Alias("ControlState")]
public sealed class ControlState
{
    /// <summary>How many ended orders are remembered.</summary>
    public const int PastOrders = 9;

    /// <summary>How many ids of commands are remembered, to know one that comes again.</summary>
    public const int RememberedCommands = 32;

    /// <summary>The controlled property's name.</summary>
    [Id(0)] public required string Control { get; init; }

    /// <summary>In the order they were written.</summary>
    [Id(1)] public List<StackEntry> Entries { get; private set; } = [];

    /// <summary>The newest order; null before the first.</summary>
    [Id(2)] public Order? Order { get; set; }

    /// <summary>Those before it, the newest first.</summary>
    [Id(3)] public List<Order> Past { get; private set; } = [];

    /// <summary>Ids of the last commands, the oldest first.</summary>
    [Id(4)] public List<string> Commands { get; private set; } = [];

    /// <summary>Whether that command was taken before.</summary>
    public bool Knows(string command) => Commands.Contains(command);
}
