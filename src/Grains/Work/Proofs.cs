using Beffroi.Language;
using Beffroi.Twin;

namespace Beffroi.Work;

/// <summary>What an asset's telemetry says of work that was done on it. Pure.</summary>
internal static class Proofs
{
    public static readonly WorkProof NoTelemetry = new(ProofState.NotNeeded, "The asset has no telemetry that could show it: a person looks at it.");

    private static readonly WorkProof Silent = new(ProofState.Waiting, "The asset has told nothing since the work was done.");

    /// <param name="main">The property that says most of it.</param>
    /// <param name="alarm">The alarm the work was to end; null when it was for none, and then any of the asset's speaks against it but planned ones.</param>
    public static WorkProof Of(AssetView view, string? main, string? alarm, Instant done, TimeSpan patience)
    {
        if (view.Retired || view.LastSeen is null)
        {
            return NoTelemetry;
        }

        var since = view.Properties.Where(p => p.Quality is Quality.Measured or Quality.Stale && p.At > done).ToArray();
        if (since.Length == 0)
        {
            return Silent;
        }

        var shown = Array.Find(since, p => p.Property == main) ?? since.MaxBy(p => p.At!.Value.Microseconds)!;
        var against = view.Conditions.Where(c => alarm is null ? c.Priority is >= Priority.Danger and < Priority.Planned : c.Code == alarm).ToArray();
        var again = Array.Find(against, c => c.Since > done || view.AsOf - done > patience);
        return again is not null ? Told(ProofState.Contradicted, $"The asset still says {again.Code}.", shown)
            : against is [var held, ..] ? Told(ProofState.Waiting, $"The asset has told something since the work was done, and {held.Code} does not end yet.", shown)
            : Told(ProofState.Shown, "The asset has told something since the work was done, and nothing is wrong with it.", shown);
    }

    private static WorkProof Told(ProofState state, Phrase sentence, PropertyView shown) => new(state, sentence, shown.Property, shown.Value, shown.At);
}
