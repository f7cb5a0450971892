using Beffroi.Incidents;
using Beffroi.Twin;

namespace Beffroi.Demonstration;

/// <summary>Made-up substations of the distribution network, one in each field of a grid: what equipment of several departments loses together.</summary>
internal static class PublicSupply
{
    private const double Field = 450;

    /// <summary>What stands on a connection of its own; what hangs on these follows by its links.</summary>
    private static readonly string[] Connected = ["cabinet", "junction", "camera", "gateway", "building", "car-park", "lift-station"];

    public static DemonstrationAsset Connect(DemonstrationAsset asset)
    {
        if (!Connected.Contains(asset.Id.Kind) || asset.Description.Place is not { } place)
        {
            return asset;
        }

        var spot = Spot.At(place.Longitude, place.Latitude);
        var name = $"DP {500 + (int)Math.Floor(spot.East / Field)}-{500 + (int)Math.Floor(spot.North / Field)}";
        var attributes = new Dictionary<string, Value>(asset.Description.Attributes ?? new Dictionary<string, Value>()) { [SupplyPoint.Attribute] = Value.Of(name) };
        return asset with { Description = asset.Description with { Attributes = attributes } };
    }
}
