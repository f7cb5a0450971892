using System.Globalization;
using Beffroi.Connectivity;
using Beffroi.Inventory;
using Beffroi.Twin;

namespace Beffroi.Demonstration;

/// <summary>
/// Which equipment speaks over LoRaWAN: it is given a device and the profile that reads it, and the radio end is an asset of its own. What needs more than its model
/// sends, such as nitrogen dioxide or a tilt, keeps a line of its own.
/// </summary>
internal static class RadioPlan
{
    public const string Network = "ChirpStack";
    private const string JoinEui = "D3A0000000000000";
    private const ulong First = 0xD3A0_0000_0000_0000;

    private static readonly RadioModel[] Models =
    [
        new("environment-sensor", First, "uradmonitor-a3", 1 / 6.0, 0, numbers => numbers[0] % 3 != 0),
        new("container", First + 0x1_0000_0000, "teneo-filling-degree", 1, 7.2, numbers => numbers[0] % 3 != 0),
        new("water-meter", First + 0x2_0000_0000, "talkpool-oy1320", 1, 5.2, _ => true),
        new("parking-space", First + 0x3_0000_0000, "tekzitel-tekzipark", 1, 14, numbers => numbers[0] % 3 == 1),
    ];

    /// <summary>The asset with its device, where it is of those that have one.</summary>
    public static DemonstrationAsset Equip(DemonstrationAsset asset)
    {
        if (Models.FirstOrDefault(m => m.Kind == asset.Id.Kind) is not { } model || Numbers(asset.Id.Key) is not { } numbers || !model.Equips(numbers))
        {
            return asset;
        }

        var eui = model.Block + numbers.Aggregate(0UL, (sum, number) => (sum * 0x1000) + (ulong)number);
        var attributes = new Dictionary<string, Value>(asset.Description.Attributes ?? new Dictionary<string, Value>())
        {
            [DeviceEui.Attribute] = Value.Of($"{eui:X16}"),
            [ProfileBinding.Attribute] = Value.Of(model.Profile),
        };
        return asset with { Description = asset.Description with { Attributes = attributes } };
    }

    /// <summary>The radio ends of those that have one.</summary>
    public static IEnumerable<DemonstrationAsset> Of(IReadOnlyList<DemonstrationAsset> assets)
    {
        DemonstrationAsset[] gateways = [.. assets.Where(a => a.Id.Kind == "gateway")];
        foreach (var asset in assets)
        {
            if (DeviceEui.Of(asset.Description) is { } eui)
            {
                var model = Models.First(m => m.Kind == asset.Id.Kind);
                yield return End(eui, asset.Id, asset.Description, model.Hours, model.Capacity, gateways, []);
            }
        }
    }

    /// <summary>A radio end at the place of something.</summary>
    /// <param name="serves">What it speaks for; null for a third party's.</param>
    public static DemonstrationAsset End(
        string eui, AssetId? serves, Description at, double hours, double capacity, IReadOnlyList<DemonstrationAsset> gateways, Dictionary<string, AssetId?> links)
    {
        var attributes = new Dictionary<string, Value> { [DeviceLink.Interval] = Value.Of(Math.Round(hours, 4)), ["network"] = Value.Of(Network), ["joinEui"] = Value.Of(JoinEui) };
        if (serves is { } asset)
        {
            attributes[DeviceLink.Serves] = Value.Of(asset.ToString());
        }

        if (capacity > 0)
        {
            attributes["batteryCapacity"] = Value.Of(capacity);
        }

        if (gateways.MinBy(g => Distance(g.Description.Place!.Value, at.Place!.Value)) is { } gateway)
        {
            links["gateway"] = gateway.Id;
        }

        return new(DeviceLink.Of(eui), new()
        {
            Name = DeviceLink.Name(eui, serves),
            Place = at.Place,
            Authority = at.Authority,
            District = at.District,
            Address = at.Address,
            Attributes = attributes,
            Links = links,
            Tags = [Synthetic.Tag],
        });
    }

    private static double Distance(Place a, Place b) => Spot.At(a.Longitude, a.Latitude).DistanceTo(Spot.At(b.Longitude, b.Latitude));

    /// <summary>Of <c>P-04-012</c>: 4 and 12. Null for a key without numbers.</summary>
    private static int[]? Numbers(string key)
    {
        int[] numbers = [.. key.Split('-').Where(part => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out _)).Select(part => int.Parse(part, CultureInfo.InvariantCulture))];
        return numbers.Length > 0 ? numbers : null;
    }
}
