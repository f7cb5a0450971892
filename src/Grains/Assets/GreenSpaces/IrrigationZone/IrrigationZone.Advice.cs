using Beffroi.Quantities;
using Beffroi.Twin;

namespace Beffroi.Assets.GreenSpaces;

/// <summary>Whether to water it, how deep and for how many minutes; and what its pipes usually let through.</summary>
public sealed partial class IrrigationZone
{
    public static readonly ChoiceProperty<WateringAdvice> Advice = Property.Choice<WateringAdvice>("advice", FreshDay);
    public static readonly ChoiceProperty<WateringLock> Lock = Property.Choice<WateringLock>("lock");
    public static readonly Property<Millimetre> WaterDepth = Property.Number<Millimetre>("waterDepth", 0, 1000, 1, FreshDay);
    public static readonly Property<Minute> RunTime = Property.Number<Minute>("runTime", 0, 100_000, 0, FreshDay);

    /// <summary>Learnt while it is open and nothing is amiss.</summary>
    public static readonly Property<LitrePerMinute> UsualFlow = Property.Number<LitrePerMinute>("usualFlow", 0, 5000, 1);

    private const double Learning = 0.1;
    private static readonly TimeSpan Settled = TimeSpan.FromMinutes(5);

    /// <summary>Locks go by quarters of an hour: on each it looks again, and when an event or a derogation begins or ends.</summary>
    public override Instant? NextMoment(Sight sight)
    {
        var quarter = (long)TimeSpan.FromMinutes(15).TotalMicroseconds;
        var next = new Instant(((sight.Now.Microseconds / quarter) + 1) * quarter);
        foreach (var attribute in (ReadOnlySpan<AttributeDefinition>)[EventFrom, EventUntil, DerogationUntil])
        {
            next = sight.Moment(attribute) is { } moment && moment > sight.Now ? Instant.Earlier(next, moment) : next;
        }

        return next;
    }

    // One after the other: each sees what those before it have worked out.
    public override IEnumerable<Derived> Derive(Sight sight) => Balance(sight).Concat(Learn(sight)).Concat(Advise(sight));

    private static IEnumerable<Derived> Learn(Sight sight)
    {
        if (sight.Of(Valve) is not { IsCurrent: true, Value: true } open || sight.Of(Flow) is not { IsCurrent: true } flow || flow.At - open.ChangedAt < Settled || flow.Value.Number <= IrrigationLimits.LeakAbove.Value)
        {
            yield break;
        }

        if (UsualFlowOf(sight) is not { } usual)
        {
            yield return UsualFlow.As(flow.Value.Number, Quality.Estimated);
        }
        else if (Math.Abs(flow.Value.Number - usual) <= IrrigationLimits.Unusual.Value * usual && !(sight.Of(UsualFlow) is { IsKnown: true } learnt && learnt.At >= flow.At))
        {
            yield return UsualFlow.As(usual + (Learning * (flow.Value.Number - usual)), Quality.Estimated);
        }
    }

    private static IEnumerable<Derived> Advise(Sight sight)
    {
        var locked = LockOf(sight);
        yield return Lock.As(locked, Quality.Inferred);
        if (NowDepleted(sight) is not { } depletion || sight.Of(ReadilyAvailable).Current is not { } ready || sight.Number(Rate) is not { } rate)
        {
            yield break;
        }

        var watering = Watering.Of(depletion, ready.Number, sight.Number(LeftDry) ?? 0, EfficiencyOf(sight), rate);
        if (watering is not null && sight.Number(YoungTrees) is { } trees && sight.Number(Area) is { } area)
        {
            watering = Watering.ByLitres(trees * (sight.Number(LitresATree) ?? Watering.LitresATree), area, rate);
        }

        yield return Advice.As(watering is null ? WateringAdvice.None : locked == WateringLock.None ? WateringAdvice.Water : WateringAdvice.Held, Quality.Estimated);
        yield return WaterDepth.As(Math.Min(watering?.Depth ?? 0, WaterDepth.Maximum!.Value), Quality.Estimated);
        yield return RunTime.As(Math.Min(watering?.Minutes ?? 0, RunTime.Maximum!.Value), Quality.Estimated);
    }

    /// <summary>What it lacked at the last balance, less what it was given since.</summary>
    private static double? NowDepleted(Sight sight)
    {
        if (sight.Of(Depletion).Current is not { } depletion)
        {
            return null;
        }

        return sight.Of(WaterIndex).Current is { } index && sight.Of(IndexAtBalance) is { IsKnown: true } mark && index.Number > mark.Value.Number && sight.Number(Area) is { } area
            ? Math.Max(0, depletion.Number - ((index.Number - mark.Value.Number) / area * 1000 * EfficiencyOf(sight)))
            : depletion.Number;
    }

    private static double? UsualFlowOf(Sight sight) => sight.Of(UsualFlow) is { IsKnown: true } learnt ? learnt.Value.Number : sight.Number(NominalFlow);
}
