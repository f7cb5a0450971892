using Beffroi.Rollups;
using Beffroi.Twin;

namespace Beffroi.Rules.Totals;

/// <summary>What an asset makes of samples of the totals its rules look at. Pure; the same live and over the journal.</summary>
public static class Sampling
{
    /// <summary>Keeps what is news. Says whether it is one that holds all of them now: who has not asked yet must be told again.</summary>
    public static bool Take(AssetTurn turn, TotalSample[] samples)
    {
        var holds = true;
        foreach (var sample in samples)
        {
            if (InputFold.Find(turn.State, sample.Key) is not { Total: { } cover } held || cover.Node != sample.Cover.Node || sample.At < held.At)
            {
                holds = false;
            }
            else if (IsNews(held, sample))
            {
                turn.Note(new InputFact(held with
                {
                    Version = turn.NextVersion,
                    Value = sample.Value,
                    Quality = sample.Quality,
                    At = sample.At,
                    ChangedAt = held.Quality != Quality.Unknown && held.Value == sample.Value ? held.ChangedAt : sample.At,
                    Total = sample.Cover,
                }));
            }
        }

        return holds;
    }

    /// <summary>Whether an asset that holds the one needs to be told the other: another value or quality, or the same so much later that the one would turn stale.</summary>
    internal static bool IsNews(in TotalSample had, in TotalSample sample) => IsNews(had.Value, had.Quality, had.At, sample);

    internal static bool IsNews(in HeldInput had, in TotalSample sample) => IsNews(had.Value, had.Quality, had.At, sample);

    private static bool IsNews(Value value, Quality quality, Instant at, in TotalSample sample) =>
        value != sample.Value || quality != sample.Quality || (quality != Quality.Unknown && HalfLife(at) != HalfLife(sample.At));

    private static long HalfLife(Instant at) => at.Microseconds / (TotalProperty.Fresh.Ticks / 2 / TimeSpan.TicksPerMicrosecond);
}
