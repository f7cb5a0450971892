using Beffroi.Twin;

namespace Beffroi.Journal.Effects;

/// <summary>The effects on their way to one asset, in order; one call at a time.</summary>
internal sealed class TargetLine(AssetId target, AssetId source)
{
    private readonly Queue<(Tenure Tenure, OutboxRow Row)> _rows = [];

    public AssetId Target => target;

    /// <summary>Whose effects alone it holds; default for those of all.</summary>
    public AssetId Source => source;

    /// <summary>How often the present batch has been tried in vain.</summary>
    public int Tries { get; set; }

    public int Count => _rows.Count;

    public void Add(Tenure tenure, OutboxRow row) => _rows.Enqueue((tenure, row));

    public (Tenure Tenure, OutboxRow Row)[] First(int count) => [.. _rows.Take(count)];

    public void RemoveFirst() => _rows.Dequeue();
}
