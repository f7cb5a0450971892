using Beffroi.Journal;
using Beffroi.Twin;
using Microsoft.Extensions.Options;
using Orleans.Concurrency;

namespace Beffroi.History;

/// <summary>Finds the readings a person has a word about, and gives it to their asset.</summary>
[GrainType("corrections"), StatelessWorker]
internal sealed class CorrectionsGrain(SeriesReader reader, ICorrectionStore store, TimeProvider time, IOptions<HistoryOptions> options) : Grain, ICorrections
{
    private const int MostEntries = 1_000;

    // What lies in the segments at both ends but outside of the stretch is decoded with the rest.
    private const int MostOutside = 1_000_000;

    public async Task<CorrectionOutcome> Correct(Correction correction)
    {
        var most = options.Value.CorrectedReadings;
        var to = correction.Act == CorrectionAct.Correct ? new(correction.From.Microseconds + 1) : correction.To;
        if (correction.From > Instant.From(time.GetUtcNow()))
        {
            return new(Choosing.Future(correction.From), 0, most);
        }

        var tooMany = false;
        var pieces = await reader.Read(new(correction.Asset, correction.Property), correction.From, to, contents => !(tooMany = contents.Most > most + MostOutside), CancellationToken.None);
        var inForce = Merging.InForce([.. pieces.SelectMany(piece => piece.Readings)]).ToArray();
        var refused = tooMany || inForce.Length > most ? Choosing.TooMany(most) : Choosing.Refusal(correction, inForce);
        if (refused is not null)
        {
            return new(refused, 0, most);
        }

        var chosen = Choosing.Readings(correction, inForce);
        if (chosen.Length == 0)
        {
            return new(Outcome.Unchanged, 0, most);
        }

        var readings = new CorrectedReadings { Property = correction.Property, Act = correction.Act, Readings = chosen };
        var outcome = await GrainFactory.Asset(correction.Asset).Correct(readings, correction.Cause);
        return new(outcome, outcome.IsRefused ? 0 : chosen.Length, most);
    }

    public Task<CorrectionEntry[]> Read(AssetId asset, string property, Instant from, Instant to, int limit) =>
        store.Read(asset, property, from, to, Math.Clamp(limit, 1, MostEntries), CancellationToken.None);
}
