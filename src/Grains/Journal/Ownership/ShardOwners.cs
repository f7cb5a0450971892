namespace Beffroi.Journal.Ownership;

/// <summary>
/// Which silo owns each shard, as the store said a moment ago. While a shard waits to be given to the silo that wants it, its assets still live with its
/// owner: calls go there. Being wrong costs a retry.
/// </summary>
internal sealed class ShardOwners
{
    private volatile string?[] _silos = [];

    /// <summary>The owner's silo; null when the shard has none that may write.</summary>
    public string? Of(int shard)
    {
        var silos = _silos;
        return shard < silos.Length ? silos[shard] : null;
    }

    public void Note(IReadOnlyCollection<ShardRow> shards, IEnumerable<WriterRow> writers)
    {
        var living = writers.ToDictionary(writer => writer.Id, writer => writer.Silo);
        var silos = new string?[shards.Count == 0 ? 0 : shards.Max(shard => shard.Id) + 1];
        foreach (var shard in shards)
        {
            silos[shard.Id] = shard.Writer is { } writer ? living.GetValueOrDefault(writer) : null;
        }

        _silos = silos;
    }
}
