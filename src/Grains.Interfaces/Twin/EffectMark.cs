namespace Beffroi.Twin;

/// <summary>The order of effects from one source: by version, then by index.</summary>
[GenerateSerializer, Immutable, Alias("EffectMark")]
public readonly record struct EffectMark([property: Id(0)] long Version, [property: Id(1)] int Index) : IComparable<EffectMark>
{
    public int CompareTo(EffectMark other) => (Version, Index).CompareTo((other.Version, other.Index));
}
