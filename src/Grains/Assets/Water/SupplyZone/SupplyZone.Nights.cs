using Beffroi.Quantities;
using Beffroi.Twin;

namespace Beffroi.Assets.Water;

/// <summary>Takes the lowest flow of each night, and what leaks from it.</summary>
public sealed partial class SupplyZone
{
    public override IEnumerable<Derived> Derive(Sight sight)
    {
        var lowest = sight.Of(LowestYet);
        if (sight.Of(Flow) is { IsCurrent: true } flow && IsInWindow(flow.At))
        {
            var first = !lowest.IsKnown || !IsInWindow(lowest.At) || NightOf(lowest.At) != NightOf(flow.At);
            yield return LowestYet.As(first ? flow.Value.Number : Math.Min(lowest.Value.Number, flow.Value.Number), Quality.Inferred);
        }
        else if (lowest.IsKnown && IsInWindow(lowest.At) && LegalTime.Of(sight.Now) is { Hour: >= NightFlow.To } local && NightOf(lowest.At) == local.Date)
        {
            yield return NightMinimum.As(lowest.Value.Number, Quality.Estimated);
            foreach (var night in Kept(Nights.Read(sight.Of(NightsKept)).With(local.Date, lowest.Value.Number)))
            {
                yield return night;
            }
        }

        foreach (var derived in Late(sight).Concat(Leaks(sight)).Concat(Yields(sight)))
        {
            yield return derived;
        }
    }

    /// <summary>A logger that tells its night by day, one reading after the other: what comes of a night that is over belongs to that night. One older than the last that is known says nothing any more.</summary>
    private static IEnumerable<Derived> Late(Sight sight)
    {
        if (sight.Of(Flow) is not { IsKnown: true, IsCurrent: false } flow || !IsInWindow(flow.At))
        {
            return [];
        }

        var (day, nights) = (NightOf(flow.At), Nights.Read(sight.Of(NightsKept)));
        if (nights.Last > day)
        {
            return [];
        }

        var lowest = Math.Min(nights.Of(day) ?? double.MaxValue, flow.Value.Number);
        var now = nights.With(day, lowest);
        return now.ToString() == nights.ToString() ? []
            : sight.Now - flow.At < NightMinimum.FreshFor ? [NightMinimum.As(lowest, Quality.Estimated), .. Kept(now)]
            : [new(NightsKept, Value.Of(now.ToString()), Quality.Estimated)];
    }

    private static IEnumerable<Derived> Kept(Nights nights)
    {
        yield return new(NightsKept, Value.Of(nights.ToString()), Quality.Estimated);
        if (nights.Percentile20 is { } level)
        {
            yield return NightLevel.As(level, Quality.Estimated);
        }

        if (nights.Usual is { } usual)
        {
            yield return UsualNight.As(usual, Quality.Estimated);
            yield return NightRise.As(nights.HasRisen == true, Quality.Estimated);
        }
    }

    private static IEnumerable<Derived> Leaks(Sight sight)
    {
        if (sight.Of(NightMinimum).Current is not { } minimum || sight.Number(Connections) is not { } connections)
        {
            yield break;
        }

        var leakage = NightFlow.Leakage(minimum.Number, connections, sight.Number(MeteredNightUse) ?? 0, sight.Number(NightLitres) ?? NightFlow.LitresAConnection);
        yield return Leakage.As(leakage, Quality.Estimated);
        yield return DailyLeakage.As(Math.Min(leakage * NightFlow.DayFactor, DailyLeakage.Maximum!.Value), Quality.Estimated);
        if (sight.Number(MainsLength) is { } metres)
        {
            yield return Findable.As(Math.Max(0, leakage - NightFlow.Background(metres, connections, sight.Of(Head).Current?.Number)), Quality.Estimated);
        }
    }

    /// <summary>The day whose morning it is.</summary>
    private static DateOnly NightOf(Instant at) => LegalTime.Of(at).Date;

    private static bool IsInWindow(Instant at) => LegalTime.Of(at).Hour is >= NightFlow.From and < NightFlow.To;
}
