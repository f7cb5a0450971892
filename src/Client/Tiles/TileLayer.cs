namespace Beffroi.Tiles;

/// <summary>A layer of points as the Mapbox Vector Tile specification 2.1 writes it. Tags are shared: a value that many points have is written once.</summary>
internal sealed class TileLayer(string name)
{
    public const int Extent = 4096;
    private const int LayerField = 3;
    private const ulong PointType = 1;
    private const ulong MoveToOnce = (1 << 3) | 1;

    private readonly ProtocolBuffer features = new();
    private readonly ProtocolBuffer feature = new();
    private readonly ProtocolBuffer packed = new();
    private readonly Dictionary<string, int> keys = [];
    private readonly Dictionary<TagValue, int> values = [];

    public int Count { get; private set; }

    /// <param name="id">The feature's number.</param>
    /// <param name="x">Across, 0 to <see cref="Extent"/> inside the tile.</param>
    /// <param name="y">Down.</param>
    /// <param name="tags">Its tags.</param>
    public void Add(int id, int x, int y, params ReadOnlySpan<(string Key, TagValue Value)> tags)
    {
        feature.Clear();
        feature.Number(1, (ulong)id);
        packed.Clear();
        foreach (var (key, value) in tags)
        {
            packed.Raw((ulong)IndexOf(keys, key));
            packed.Raw((ulong)IndexOf(values, value));
        }

        feature.Message(2, packed.Bytes);
        feature.Number(3, PointType);
        packed.Clear();
        packed.Raw(MoveToOnce);
        packed.Raw(ZigZag(x));
        packed.Raw(ZigZag(y));
        feature.Message(4, packed.Bytes);
        features.Message(2, feature.Bytes);
        Count++;
    }

    /// <summary>The whole tile; empty when nothing is in it.</summary>
    public byte[] ToTile()
    {
        if (Count == 0)
        {
            return [];
        }

        var layer = new ProtocolBuffer();
        layer.Number(15, 2);
        layer.Text(1, name);
        var head = layer.Bytes.ToArray();
        layer.Clear();
        foreach (var key in keys.OrderBy(pair => pair.Value))
        {
            layer.Text(3, key.Key);
        }

        foreach (var value in values.OrderBy(pair => pair.Value))
        {
            layer.Message(4, value.Key.ToBytes());
        }

        layer.Number(5, Extent);
        var tile = new ProtocolBuffer();
        tile.Message(LayerField, [.. head, .. features.Bytes, .. layer.Bytes]);
        return tile.Bytes.ToArray();
    }

    private static int IndexOf<T>(Dictionary<T, int> indexes, T item)
        where T : notnull
    {
        if (!indexes.TryGetValue(item, out var index))
        {
            index = indexes.Count;
            indexes[item] = index;
        }

        return index;
    }

    private static ulong ZigZag(int number) => (uint)((number << 1) ^ (number >> 31));
}
