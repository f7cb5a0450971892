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
        }

        if (sight.Of(NightMinimum).Current is { } minimum && sight.Number(Connections) is { } connections)
        {
            yield return Leakage.As(NightFlow.Leakage(minimum.Number, connections, sight.Number(MeteredNightUse) ?? 0), Quality.Estimated);
        }
    }

    /// <summary>The day whose morning it is.</summary>
    private static DateOnly NightOf(Instant at) => LegalTime.Of(at).Date;

    private static bool IsInWindow(Instant at) => LegalTime.Of(at).Hour is >= NightFlow.From and < NightFlow.To;
}
