namespace Beffroi.Rollups;

/// <summary>What silos ask of one silo's board. The same grain as <see cref="Feed.ILiveBoard"/>, on the silo its key names.</summary>
[Alias("Beffroi.IBoardKeeper")]
internal interface IBoardKeeper : IGrainWithStringKey
{
    /// <summary>The cell's members that live on that silo, with their newest figures.</summary>
    [Alias("MembersOf")]
    Task<MemberEntry[]> MembersOf(NodeId cell);

    /// <summary>Sends all that waits, to cells and then to nodes, and returns when they have taken it.</summary>
    [Alias("Flush")]
    Task Flush();
}
