using Beffroi.Twin;

namespace Beffroi.Connectivity;

/// <summary>The door for readings that come by HTTP or from a client of the cluster. Any silo answers; the answer comes after the commit.</summary>
[Alias("Beffroi.IReception")]
public interface IReception : IGrainWithIntegerKey
{
    /// <summary>Plain JSON readings of one asset (<c>docs/connectors.md</c>); <paramref name="idempotencyKey"/> is their identity.</summary>
    [Alias("Post")]
    Task<DeliveryOutcome> Post(string kind, string key, byte[] json, string? idempotencyKey);
}
