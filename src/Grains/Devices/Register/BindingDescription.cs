using Beffroi.Connectivity;
using Beffroi.Inventory;
using Beffroi.Twin;

namespace Beffroi.Devices.Register;

/// <summary>What acts on devices tell assets of themselves. Pure.</summary>
internal static class BindingDescription
{
    public static Description WithoutDevice { get; } = new() { Attributes = new Dictionary<string, Value> { [DeviceEui.Attribute] = Value.None } };

    public static Description Free { get; } = new()
    {
        Attributes = new Dictionary<string, Value> { [DeviceLink.Serves] = Value.None },
        Links = new Dictionary<string, AssetId?> { [DeviceLink.Tenant] = null },
    };

    /// <summary>A device stands where its asset stands. What was said of an earlier service of it goes.</summary>
    public static Description OfDevice(CheckedBinding good, string? replaces)
    {
        var attributes = new Dictionary<string, Value>
        {
            [DeviceLink.Serves] = good.Target is { } target ? Value.Of(target.Asset.ToString()) : Value.None,
            [DeviceWords.ReplacedBy] = Value.None,
            [DeviceWords.EndedOn] = Value.None,
            [DeviceWords.EndedBecause] = Value.None,
        };
        Tell(attributes, DeviceWords.JoinEui, good.JoinEui);
        Tell(attributes, DeviceWords.Network, good.Told.Network);
        Tell(attributes, DeviceWords.KeyFingerprint, good.Fingerprint);
        Tell(attributes, DeviceWords.Replaces, replaces);
        if (good.Interval is { } interval)
        {
            attributes[DeviceLink.Interval] = Value.Of(Math.Clamp(interval.TotalHours, 0.01, 1_000));
        }

        return new()
        {
            Name = DeviceLink.Name(good.Eui, good.Target?.Asset),
            Place = good.Target?.Description.Place,
            Authority = good.Target?.Description.Authority,
            District = good.Target?.Description.District,
            Attributes = attributes,
            Links = new Dictionary<string, AssetId?> { [DeviceLink.Tenant] = good.Told.Tenant },
        };
    }

    public static Description OfAsset(CheckedBinding good)
    {
        var attributes = new Dictionary<string, Value> { [DeviceEui.Attribute] = Value.Of(good.Eui) };
        Tell(attributes, ProfileBinding.Attribute, good.Told.Profile);
        return new() { Attributes = attributes };
    }

    public static Description Ended(Instant now, Cause cause, string? successor)
    {
        var attributes = new Dictionary<string, Value> { [DeviceWords.EndedOn] = Value.Of(now), [DeviceWords.EndedBecause] = Value.Of(cause.Reason ?? "") };
        Tell(attributes, DeviceWords.ReplacedBy, successor);
        return new() { Attributes = attributes };
    }

    private static void Tell(Dictionary<string, Value> attributes, string name, string? text)
    {
        if (text is { Length: > 0 })
        {
            attributes[name] = Value.Of(text);
        }
    }
}
