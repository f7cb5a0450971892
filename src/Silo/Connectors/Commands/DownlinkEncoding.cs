using System.Globalization;
using System.Text.Json.Nodes;
using Beffroi.Connectivity;
using Beffroi.Connectors.LoRaWan;
using Beffroi.Control;
using Beffroi.Devices;
using Beffroi.Twin;
using Microsoft.Extensions.Options;

namespace Beffroi.Connectors.Commands;

/// <summary>Makes the bytes of an order by the profile its asset names, when its codec can; else the network server's codec is given an object.</summary>
public sealed class DownlinkEncoding(AssetDirectory directory, ProfileBook profiles, ProfileCodec codec, IOptions<LoRaWanOptions> options, TimeProvider time)
{
    /// <summary>The payload, or the codec's words for why there is none.</summary>
    public async ValueTask<(DownlinkPayload? Payload, CodecFault? Fault)> Encode(DeviceOrder order, CancellationToken cancellation)
    {
        var port = options.Value.DownlinkPort;
        if ((await directory.FindByDevice(order.DevEui!, cancellation))?.Profile is not { } name)
        {
            return (DownlinkPayload.Object(port), null);
        }

        if (await profiles.Find(name, cancellation) is not { Profile: var profile })
        {
            return (null, new(CodecCode.UnknownProfile, $"The device profile '{name}' is not there or cannot be read."));
        }

        port = profile.Downlink.Port ?? port;
        if (profile.Script is null)
        {
            return (DownlinkPayload.Object(port), null);
        }

        var made = await codec.Encode(profile, Data(profile.Downlink, order).ToJsonString(), port, Instant.From(time.GetUtcNow()), cancellation);
        return made.Fault is null ? (new(made.Bytes, made.Port > 0 ? made.Port : port), null)
            : made.Fault.Code == CodecCode.Unreadable ? (DownlinkPayload.Object(port), null)
            : (null, made.Fault);
    }

    /// <summary>What <c>encodeDownlink</c> is given: the control under the name the profile has for it. Pure.</summary>
    public static JsonObject Data(DownlinkForm form, DeviceOrder order)
    {
        var member = form.Members.GetValueOrDefault(order.Control) ?? new DownlinkMember(order.Control);
        var value = order.Value;
        if (member.Choices is { } choices && choices.TryGetValue(value.Form == ValueForm.None ? "null" : value.ToString(), out var word))
        {
            return new() { [member.Member] = double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : word };
        }

        return new()
        {
            [member.Member] = value.Form switch
            {
                ValueForm.None => null,
                ValueForm.Number => value.Number * member.Times,
                ValueForm.Flag => value.AsFlag,
                _ => value.ToString(),
            },
        };
    }
}
