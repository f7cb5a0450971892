using Beffroi.Twin;

namespace Beffroi.Alarms;

/// <summary>Which alarm: of which asset, with what code. A code may hold a slash (<c>rule/night-leak</c>), never a number sign.</summary>
[GenerateSerializer, Immutable, Alias("AlarmName")]
public readonly record struct AlarmName([property: Id(0)] AssetId Asset, [property: Id(1)] string Code)
{
    public override string ToString() => $"{Asset}#{Code}";
}
