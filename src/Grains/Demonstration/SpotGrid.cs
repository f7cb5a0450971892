namespace Beffroi.Demonstration;

/// <summary>Points in cells, to ask whether one is near.</summary>
internal sealed class SpotGrid(double cell)
{
    private readonly Dictionary<(int, int), List<Spot>> _cells = [];

    public void Add(Spot spot)
    {
        var key = KeyOf(spot);
        if (!_cells.TryGetValue(key, out var spots))
        {
            _cells.Add(key, spots = []);
        }

        spots.Add(spot);
    }

    public bool HasWithin(Spot spot, double metres)
    {
        var reach = (int)Math.Ceiling(metres / cell);
        var (column, row) = KeyOf(spot);
        for (var i = column - reach; i <= column + reach; i++)
        {
            for (var j = row - reach; j <= row + reach; j++)
            {
                if (_cells.TryGetValue((i, j), out var spots) && spots.Exists(s => s.DistanceTo(spot) < metres))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private (int, int) KeyOf(Spot spot) => ((int)Math.Floor(spot.East / cell), (int)Math.Floor(spot.North / cell));
}
