using Beffroi.Twin;
using Orleans.Concurrency;

namespace Beffroi.Connectivity;

/// <summary>Takes readings from clients of the cluster, above all from the web API.</summary>
[StatelessWorker, Reentrant, GrainType("reception")]
public sealed class ReceptionGrain(Intake intake, TimeProvider time) : Grain, IReception
{
    private const int LongestKey = 255;

    public async Task<DeliveryOutcome> Post(string kind, string key, byte[] json, string? idempotencyKey)
    {
        var address = ReadingsInlet.Address(kind, key);
        var received = Instant.From(time.GetUtcNow());
        var translation = idempotencyKey is { Length: 0 or > LongestKey }
            ? Translation.Refuse(new Origin(ReadingsInlet.Source, address, received).Refuse(
                RejectionCode.Malformed, $"An idempotency key has 1 to {LongestKey} characters.", json))
            : ReadingsInlet.Translate(address, json, received, idempotencyKey);
        return (await intake.Take(ReadingsInlet.Source, translation, keep: true)).ToOutcome();
    }
}
