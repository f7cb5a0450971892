namespace Beffroi.History;

/// <summary>What sealing needs to know of the journal: whose days it may close.</summary>
internal interface IShardsHere
{
    /// <summary>The shards this silo owns; none while a commit has been under way for long, because what it holds may belong to a day that looks closed.</summary>
    IReadOnlyList<int> Sealable();
}
