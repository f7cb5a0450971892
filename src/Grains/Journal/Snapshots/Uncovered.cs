namespace Beffroi.Journal.Snapshots;

/// <summary>An asset with committed changes that no written snapshot holds.</summary>
internal sealed class Uncovered(long firstSequence, long since)
{
    /// <summary>The sequence of its first change that no written snapshot holds.</summary>
    public long FirstSequence { get; private set; } = firstSequence;

    /// <summary>A timestamp: when that change was committed.</summary>
    public long Since { get; private set; } = since;

    public int Changes { get; private set; } = 1;

    /// <summary>The version of the snapshot that is being written; 0 when none is.</summary>
    public long Saving { get; private set; }

    private long _sequenceAfter;
    private long _sinceAfter;
    private int _changesAfter;

    public void Add(long sequence, long now)
    {
        Changes++;
        if (Saving == 0 || ++_changesAfter > 1)
        {
            return;
        }

        (_sequenceAfter, _sinceAfter) = (sequence, now);
    }

    /// <summary>A snapshot of all committed so far is on its way to the store.</summary>
    public void Save(long version) => (Saving, _changesAfter) = (version, 0);

    /// <summary>True when the written snapshot covers everything.</summary>
    public bool Written(long version)
    {
        if (version != Saving)
        {
            return false;
        }

        Saving = 0;
        (FirstSequence, Since, Changes) = (_sequenceAfter, _sinceAfter, _changesAfter);
        return Changes == 0;
    }

    public void NotWritten(long version) => Saving = Saving == version ? 0 : Saving;
}
