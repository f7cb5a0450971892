using Beffroi.Rules;
using Beffroi.Twin;

namespace Beffroi.Journal;

/// <summary>Reads the register of firings, which commits write.</summary>
public interface IFiringStore
{
    /// <summary>Newest first, those with a lower id than <paramref name="before"/>.</summary>
    Task<KeptFiring[]> Read(string rule, Instant from, Instant to, long before, int limit, CancellationToken cancellation);

    /// <summary>How often each rule has fired since.</summary>
    Task<Dictionary<string, long>> Count(Instant from, CancellationToken cancellation);
}
