using Beffroi.Devices.Layouts;

namespace Beffroi.Devices;

/// <summary>What is known of a model of device: how its payloads are read, and what its members are of an asset.</summary>
public sealed record DeviceProfile
{
    /// <summary>The kind of its documents.</summary>
    public const string Kind = IDeviceProfiles.Kind;

    public required string Title { get; init; }

    public string? Vendor { get; init; }

    public string? Model { get; init; }

    /// <summary>LoRaWAN class, A, B or C.</summary>
    public char Class { get; init; } = 'A';

    /// <summary>How often it speaks when all is well; null when that is not known.</summary>
    public TimeSpan? Interval { get; init; }

    /// <summary>The kind of asset it speaks for; null for any.</summary>
    public string? AssetKind { get; init; }

    /// <summary>Exactly one of these three reads its payloads.</summary>
    public Layout? Layout { get; init; }

    public string? Script { get; init; }

    public bool IsCayenne { get; init; }

    /// <summary>By the codec's member; a point leads into an object.</summary>
    public IReadOnlyDictionary<string, MappedField> Fields { get; init; } = new Dictionary<string, MappedField>();

    public DownlinkForm Downlink { get; init; } = new(null, new Dictionary<string, DownlinkMember>());

    public string Codec => Layout is not null ? "layout" : Script is not null ? "script" : "cayenne";
}
