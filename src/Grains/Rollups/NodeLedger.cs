using Beffroi.Twin;

namespace Beffroi.Rollups;

/// <summary>The books of a node above cells: the newest vector of each, added up when asked.</summary>
internal sealed class NodeLedger(NodeId node)
{
    private readonly SortedDictionary<string, CellVector> _cells = new(StringComparer.Ordinal);
    private readonly string? _authority = Hierarchy.AuthorityOf(node);

    public IEnumerable<NodeId> Cells => _cells.Values.Where(HasPart).Select(v => v.Cell);

    /// <summary>Takes a vector of the life it knows of a cell. False for another life: the cell itself must be asked, because lives are not ordered.</summary>
    public bool TryTake(CellVector vector)
    {
        if (!_cells.TryGetValue(vector.Cell.Text, out var held) || held.Epoch != vector.Epoch)
        {
            return false;
        }

        if (vector.Counter > held.Counter)
        {
            _cells[vector.Cell.Text] = vector;
        }

        return true;
    }

    /// <summary>Takes what the cell itself answered, whatever life was known.</summary>
    public void Replace(CellVector answered)
    {
        if (!TryTake(answered))
        {
            _cells[answered.Cell.Text] = answered;
        }
    }

    public Totals Read()
    {
        var kinds = new Dictionary<string, KindTotals>();
        var asOf = new Instant(0);
        foreach (var vector in _cells.Values)
        {
            foreach (var part in vector.Parts.Where(Counts))
            {
                Adding.Into(kinds, part.Kind, part.Totals);
                asOf = Instant.Later(asOf, vector.AsOf);
            }
        }

        return new() { Node = node, Kinds = kinds, AsOf = asOf };
    }

    private bool Counts(CellPart part) => _authority is null || part.Authority == _authority;

    private bool HasPart(CellVector vector) => vector.Parts.Any(Counts);
}
