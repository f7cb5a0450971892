using Beffroi.Rollups;
using Beffroi.Twin;

namespace Beffroi.Past;

/// <summary>What cells and nodes said at an instant: the very ledgers of the live roll-up, filled at once. Pure.</summary>
internal static class PastTotals
{
    public static Dictionary<NodeId, Totals> Of(IEnumerable<Contribution> contributions, Instant at, KindShapes shapes)
    {
        var cells = new Dictionary<NodeId, CellLedger>();
        foreach (var contribution in contributions.Where(c => !c.Retired))
        {
            if (!cells.TryGetValue(contribution.Cell, out var cell))
            {
                cells[contribution.Cell] = cell = new(contribution.Cell, shapes);
            }

            cell.Take(MemberEntry.Of(contribution), at);
        }

        var nodes = new Dictionary<NodeId, NodeLedger>();
        foreach (var cell in cells.Values)
        {
            var vector = new CellVector(cell.Cell, "past", 1, at, cell.Parts());
            foreach (var above in Hierarchy.Above(cell.Cell, vector.Parts.Select(part => part.Authority)))
            {
                if (!nodes.TryGetValue(above, out var node))
                {
                    nodes[above] = node = new(above);
                }

                node.Replace(vector);
            }
        }

        return cells.Values.Select(cell => cell.Read()).Concat(nodes.Values.Select(node => node.Read())).ToDictionary(totals => totals.Node);
    }
}
