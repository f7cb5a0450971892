using Beffroi.Connectivity;
using Beffroi.Language;
using Beffroi.Twin;

namespace Beffroi.Connectors.LoRaWan;

/// <summary>Finds the gateway that a message tells of, by the attribute with its name in the network server. Gateways of others are nobody's fault.</summary>
public sealed class GatewayAssignment(AssetDirectory directory)
{
    public async ValueTask<Translation> Assign(Origin origin, string kind, ReadOnlyMemory<byte> body, CancellationToken cancellation)
    {
        var reading = GatewayEvent.Read(kind, body);
        if (reading.Fault is { } fault)
        {
            return Translation.Refuse(origin.Refuse(RejectionCode.Malformed, Phrase.Verbatim(fault), body.Span));
        }

        return await directory.FindGateway(reading.Gateway, cancellation) is not { } gateway
            ? Translation.Ignore("unknown-gateway")
            : Translation.Of(new Consignment(gateway.Id, new()
            {
                Source = origin.Source,
                Address = origin.Address,
                At = reading.At,
                Measurements = reading.Measurements,
                Raw = body.ToArray(),
            }));
    }
}
