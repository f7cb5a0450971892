namespace Beffroi.Journal;

/// <summary>One stretch of ownership of a shard by this silo. An activation belongs to the tenure it was born in, and to no other.</summary>
public sealed class Tenure(int shard, long writer)
{
    private volatile bool _over;

    public int Shard { get; } = shard;

    public long Writer { get; } = writer;

    /// <summary>Set when draining begins or the writer is fenced: no new place is granted.</summary>
    public bool IsOver => _over;

    public void End() => _over = true;
}
