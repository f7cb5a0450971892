namespace Beffroi.Rollups;

/// <summary>The roll-up as a whole. Any silo answers.</summary>
[Alias("Beffroi.IRollups")]
public interface IRollups : IGrainWithIntegerKey
{
    /// <summary>Every node that has members.</summary>
    [Alias("Nodes")]
    Task<NodeId[]> Nodes();

    /// <summary>Several nodes at once, in the order asked.</summary>
    [Alias("ReadAll")]
    Task<Totals[]> Read(NodeId[] nodes);

    /// <summary>Flushes every board and waits until cells and nodes have taken it, so that what is read then holds everything committed before.</summary>
    [Alias("Settle")]
    Task Settle();
}
