using Beffroi.Twin;

namespace Beffroi.Scenarios;

/// <summary>How an input that stays the same is told again and again, so that it stays fresh: in virtual time nobody tells it, it is only as old as if somebody had.</summary>
/// <param name="Report">Microseconds between two reports of the source, or two samples of a total.</param>
/// <param name="Half">Half of the microseconds it stays fresh for; 0 of what does not grow old.</param>
/// <param name="Form">Who would tell it.</param>
internal readonly record struct Renewal(long Report, long Half, RenewalForm Form)
{
    public static Renewal Of(AssetKind kind, Property property, bool isDerived) =>
        new(kind.ReportInterval.Ticks / TimeSpan.TicksPerMicrosecond, HalfOf(property), isDerived ? RenewalForm.Derived : RenewalForm.Reported);

    public static Renewal Sampled(Property property, TimeSpan every) => new(every.Ticks / TimeSpan.TicksPerMicrosecond, HalfOf(property), RenewalForm.Sampled);

    /// <summary>How old it is by that moment.</summary>
    public Instant At(in HeldInput held, Instant now)
    {
        if (!Renews(held))
        {
            return held.At;
        }

        if (Form == RenewalForm.Derived)
        {
            var (first, every) = Series(held);
            return now < first ? held.At : new(first.Microseconds + ((now.Microseconds - first.Microseconds) / every * every));
        }

        // The first report of each half of its freshness is told.
        var half = now.Microseconds / Report * Report / Half;
        return half <= held.At.Microseconds / Half ? held.At : Instant.Later(held.At, ReportFrom(half * Half));
    }

    /// <summary>When it is told again, strictly later; <see cref="Instant.Never"/> when it is not.</summary>
    public Instant Next(in HeldInput held, Instant after)
    {
        if (!Renews(held))
        {
            return Instant.Never;
        }

        if (Form == RenewalForm.Derived)
        {
            var (first, every) = Series(held);
            return after < first ? first : new(first.Microseconds + (((after.Microseconds - first.Microseconds) / every) + 1) * every);
        }

        var half = Math.Max(after.Microseconds / Half, (held.At.Microseconds / Half) + 1);
        return ReportFrom(half * Half) is var next && next > after ? next : ReportFrom((half + 1) * Half);
    }

    private bool Renews(in HeldInput held) => Half > 0 && (Form == RenewalForm.Sampled ? held.Quality != Quality.Unknown : held.Quality == Quality.Measured);

    // What a kind derives it notes anew at the first report when half of its freshness is spent.
    private (Instant First, long Every) Series(in HeldInput held) => (ReportFrom(held.At.Microseconds + Half), (Half + Report - 1) / Report * Report);

    private Instant ReportFrom(long microseconds) => new((microseconds + Report - 1) / Report * Report);

    private static long HalfOf(Property property) => (property.FreshFor?.Ticks ?? 0) / 2 / TimeSpan.TicksPerMicrosecond;
}
