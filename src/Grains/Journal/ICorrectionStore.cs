using Beffroi.History;
using Beffroi.Twin;

namespace Beffroi.Journal;

/// <summary>Reads the register of corrections, which commits write.</summary>
public interface ICorrectionStore
{
    /// <summary>Corrections that touch the stretch, newest first.</summary>
    Task<CorrectionEntry[]> Read(AssetId asset, string property, Instant from, Instant to, int limit, CancellationToken cancellation);
}
