namespace Beffroi.Journal;

/// <summary>How one silo's journal is, in a word.</summary>
public enum JournalCondition : byte
{
    /// <summary>Not open yet.</summary>
    Starting = 0,

    /// <summary>Open; some of the shards this silo should own are not loaded yet.</summary>
    Loading = 1,

    Well = 2,

    /// <summary>A commit has been under way for longer than turns wait: the database is slow, full or gone.</summary>
    Stalled = 3,

    /// <summary>Some shards stay closed: what the store holds of them cannot be folded.</summary>
    Damaged = 4,

    /// <summary>Commits nothing any more: stopping, or fenced by another silo.</summary>
    Ended = 5,
}
