using Beffroi.Rollups;

namespace Beffroi.Twin;

/// <summary>A property of another asset, or a total, as this one was last told it, for its rules.</summary>
/// <param name="Key">The link and the property's name; of a total, what it is of.</param>
/// <param name="Source">The asset that was asked for it; itself for a total, which its silo samples.</param>
/// <param name="Version">The source's version that told it.</param>
/// <param name="Quality"><see cref="Quality.Unknown"/> until it was told.</param>
/// <param name="At">When the source observed it, or when it was sampled.</param>
/// <param name="ChangedAt">When it last became another value there.</param>
/// <param name="Total">The node it is of, and how much of it was known; null for a property of another asset.</param>
[GenerateSerializer, Immutable, Alias("HeldInput")]
public readonly record struct HeldInput(
    [property: Id(0)] string Key,
    [property: Id(1)] AssetId Source,
    [property: Id(2)] long Version,
    [property: Id(3)] Value Value,
    [property: Id(4)] Quality Quality,
    [property: Id(5)] Instant At,
    [property: Id(6)] Instant ChangedAt,
    [property: Id(7)] TotalCover? Total = null)
{
    /// <summary>As a slot of the source's property; an empty one when it was not told, or is of another form by now.</summary>
    internal Slot SlotOf(Property property)
    {
        if (Quality == Quality.Unknown || Value.Form != property.Form)
        {
            return default;
        }

        var (number, text) = SlotContent.Of(property, Value);
        return new() { Number = number, Text = text, At = At, ChangedAt = ChangedAt, Quality = Quality };
    }
}
