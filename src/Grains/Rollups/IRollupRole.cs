namespace Beffroi.Rollups;

/// <summary>What a node of the roll-up is: a cell, which counts assets, or a node above, which adds up cells.</summary>
internal interface IRollupRole
{
    /// <summary>Reads members and figures from where they are kept: at the start, and again and again.</summary>
    Task Reconcile(CancellationToken cancellation);

    /// <summary>Lets time pass; says whether the node has anything to stay alive for.</summary>
    bool Look();

    Totals Read();

    Task<string[]> Members(CancellationToken cancellation);

    void Take(MemberEntry[] entries);

    Task Take(CellVector[] vectors);

    CellVector Vector();
}
