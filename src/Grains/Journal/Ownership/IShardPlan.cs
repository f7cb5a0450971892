namespace Beffroi.Journal.Ownership;

/// <summary>Which shards this silo should own, and whose writer is dead: what membership says, now.</summary>
public interface IShardPlan
{
    bool IsWanted(int shard);

    /// <summary>True when membership says that silo will never answer again.</summary>
    bool IsDead(string silo);

    /// <summary>True when membership has no word of that silo, neither living nor dead: its row was cleaned away, or it was of another cluster.</summary>
    bool IsUnknown(string silo);

    /// <summary>Calls back whenever the answers may have changed.</summary>
    IDisposable OnChange(Action changed);
}
