namespace Beffroi.Journal.Ownership;

internal enum ShardState
{
    Free,
    Claimed,
    Loading,
    Owned,
    Draining,

    /// <summary>Ours, but its rows cannot be folded: nobody may change its assets until somebody has looked.</summary>
    Closed,
}
