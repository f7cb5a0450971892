using Beffroi.Connectivity;
using Beffroi.Demonstration;
using Beffroi.Twin;

namespace Beffroi.Emulator.Radio;

/// <summary>Who speaks how: equipment that has a device speaks through it over LoRaWAN, gateways through their network server, all other over a line of its own.</summary>
public static class Voices
{
    /// <param name="devices">Of all assets, those included that speak by another.</param>
    public static List<IVoice> Of(IReadOnlyList<DemonstrationAsset> assets, IReadOnlyList<Device> devices, Catalogue catalogue, ulong seed, double faults)
    {
        var lines = assets.Zip(devices).ToDictionary(pair => pair.First.Id, pair => pair.Second);
        RadioGateway[] gateways = [.. assets.Where(a => a.Id.Kind == "gateway").Select(a => new RadioGateway(catalogue.Kind(a.Id.Kind), a, Fibre(a, lines), seed, faults))];
        var sky = new RadioSky(gateways);
        var profiles = assets.ToDictionary(a => a.Id, a => RadioPayload.Of(ProfileBinding.Of(a.Description)));
        List<IVoice> voices = [.. gateways];
        HashSet<AssetId> spoken = [.. assets.Where(a => a.Id.Kind is "gateway" or DeviceLink.TenantKind or DeviceLink.Kind).Select(a => a.Id)];
        foreach (var end in assets.Where(a => a.Id.Kind == DeviceLink.Kind))
        {
            var serves = Served(end, lines);
            voices.Add(new RadioDevice(end, serves is { } id ? lines[id] : null, serves is { } of ? profiles[of] : null, sky, seed, faults));
            if (serves is { } asset)
            {
                spoken.Add(asset);
            }
        }

        voices.AddRange(lines.Where(line => !spoken.Contains(line.Key)).Select(line => line.Value));
        return voices;
    }

    private static Device? Fibre(DemonstrationAsset asset, Dictionary<AssetId, Device> lines) =>
        asset.Description.Links?.GetValueOrDefault("fibre") is { } fibre ? lines.GetValueOrDefault(fibre) : null;

    private static AssetId? Served(DemonstrationAsset end, Dictionary<AssetId, Device> lines) =>
        end.Description.Attributes?.GetValueOrDefault(DeviceLink.Serves).Text is { } text && AssetId.TryParse(text, null, out var id) && lines.ContainsKey(id) ? id : null;
}
