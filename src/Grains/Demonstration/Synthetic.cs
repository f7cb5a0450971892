using Beffroi.Inventory;
using Beffroi.Twin;

namespace Beffroi.Demonstration;

/// <summary>How a synthetic asset is written down: always with the tag that says so.</summary>
internal static class Synthetic
{
    public const string Tag = "synthetic";

    public static DemonstrationAsset Asset(string kind, string key, Settlement district, Spot spot, string? name, string? address, Dictionary<string, Value> attributes, Dictionary<string, AssetId?>? links = null, double? heading = null) =>
        new(AssetId.Of(kind, key), new Description
        {
            Name = name,
            Place = spot.ToPlace(),
            Authority = district.Authority,
            District = district.Key,
            Address = address,
            Heading = heading,
            Attributes = attributes,
            Links = links,
            Tags = [Tag],
        });
}
