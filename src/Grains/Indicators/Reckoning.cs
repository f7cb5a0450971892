using Beffroi.Twin.Indicators;

namespace Beffroi.Indicators;

/// <summary>Works a term out. Pure.</summary>
internal static class Reckoning
{
    public static Reckoned Of(Term term, Func<Term, Reckoned> leaf) => term switch
    {
        Constant constant => Reckoned.Certain(constant.Number),
        Combination pair => Reckoned.Of(pair.Sign, Of(pair.Left, leaf), Of(pair.Right, leaf)),
        _ => leaf(term),
    };

    /// <param name="members">Who could have told.</param>
    /// <param name="seconds">How long they could.</param>
    public static Reckoned Of(SeriesFigure figure, in Tally tally, long members, double seconds)
    {
        if (tally.Seconds <= 0 && (figure != SeriesFigure.Last || tally.Series == 0))
        {
            return Reckoned.Unknown;
        }

        var possible = Math.Max(members, tally.Series) * seconds;
        var value = figure switch
        {
            SeriesFigure.Increase => tally.Increase,
            SeriesFigure.Mean => tally.Integral / tally.Seconds,
            SeriesFigure.Sum => tally.Integral / tally.Seconds * Math.Max(members, tally.Series),
            SeriesFigure.Share => 100 * tally.Held / tally.Seconds,
            SeriesFigure.Hours => tally.Held / 3600,
            SeriesFigure.Times => tally.Times,
            SeriesFigure.PerDay => tally.Times * 86_400 / tally.Seconds,
            _ => tally.Last / tally.Series,
        };
        var coverage = figure == SeriesFigure.Last ? (double)tally.Series / Math.Max(members, tally.Series) : tally.Seconds / possible;
        return new(value, Math.Clamp(coverage, 0, 1), tally.Seconds <= 0 ? 0 : tally.Doubtful / tally.Seconds);
    }
}
