using Beffroi.Inventory;
using Beffroi.Live;
using Beffroi.Twin;

namespace Beffroi.Exports;

/// <summary>An asset as an export has it.</summary>
/// <param name="View">Its own word; null when it was not asked for, or could not be had.</param>
internal sealed record ExportedAsset(AssetId Id, Description? Description, AssetView? View, LiveCell Cell)
{
    public Value Attribute(string name) => Description?.Attributes is { } attributes && attributes.TryGetValue(name, out var value) ? value : Value.None;

    public PropertyView? Property(string name) => View is null ? null : Array.Find(View.Properties, property => property.Property == name);
}
