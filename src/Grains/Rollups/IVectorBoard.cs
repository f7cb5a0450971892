namespace Beffroi.Rollups;

/// <summary>The silo's board, as the cells living on the silo see it.</summary>
internal interface IVectorBoard
{
    /// <summary>Sends the cell's newest vector to those nodes with the next flush.</summary>
    void Post(CellVector vector, IEnumerable<NodeId> nodes);
}
