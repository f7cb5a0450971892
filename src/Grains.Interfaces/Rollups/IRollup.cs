namespace Beffroi.Rollups;

/// <summary>A node of the roll-up, cell or above; its key is <c>node/</c> followed by the <see cref="NodeId"/>. How members reach it is between silos; this is what anyone may ask.</summary>
[Alias("Beffroi.IRollup")]
public interface IRollup : IGrainWithStringKey
{
    static string KeyOf(NodeId node) => "node/" + node.Text;

    [Alias("Read")]
    Task<Totals> Read();

    /// <summary>The members the node counts, by name: assets in a cell, cells above. For looking into a total.</summary>
    [Alias("Members")]
    Task<string[]> Members();
}
