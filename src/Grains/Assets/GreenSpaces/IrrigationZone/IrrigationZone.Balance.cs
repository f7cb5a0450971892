using Beffroi.Quantities;
using Beffroi.Twin;

namespace Beffroi.Assets.GreenSpaces;

/// <summary>
/// What its plants lack, a day after the other: as its station tells what the day before gave and took, and its meter what it was given. It begins with what a probe says, or with rain
/// that filled the ground; a day that nobody told ends it.
/// </summary>
public sealed partial class IrrigationZone
{
    /// <summary>Dr: what the root zone lacks to be full.</summary>
    public static readonly Property<Millimetre> Depletion = Property.Number<Millimetre>("depletion", 0, 1000, 1, FreshDay);

    /// <summary>RAW: what plants draw without suffering.</summary>
    public static readonly Property<Millimetre> ReadilyAvailable = Property.Number<Millimetre>("readilyAvailable", 0, 1000, 1, FreshDay);

    /// <summary>ETc of the day before.</summary>
    public static readonly Property<Millimetre> CropUse = Property.Number<Millimetre>("cropUse", 0, 50, 1, FreshDay);

    /// <summary>Given since the first of January, by area: a thousand are a cubic metre on a square metre.</summary>
    public static readonly Property<Millimetre> WateredYear = Property.Number<Millimetre>("wateredYear", 0, 1e5, 1);

    /// <summary>What it would have been right to give: crop use less rain, by the efficiency of its emitters.</summary>
    public static readonly Property<Millimetre> NeedYear = Property.Number<Millimetre>("needYear", 0, 1e5, 1);

    public static readonly Property<Percent> WateredOfNeed = Property.Number<Percent>("wateredOfNeed", 0, 10_000);
    public static readonly Property<CubicMetre> IndexAtBalance = Property.Number<CubicMetre>("indexAtBalance", 0, 1e8, 3, isWorking: true);

    private const double LeastNeed = 5;
    private static readonly TimeSpan ShortestDay = TimeSpan.FromHours(16);
    private static readonly TimeSpan LongestDay = TimeSpan.FromHours(44);

    private static IEnumerable<Derived> Balance(Sight sight)
    {
        if (StoreOf(sight) is not { } store || sight.Of(Et0) is not { IsCurrent: true } et0 || sight.Of(RainDay) is not { IsCurrent: true } rain || DayOf(et0.At) != DayOf(rain.At)
            || sight.Of(WaterIndex).Current is not { } index || sight.Number(Area) is not { } area)
        {
            return [];
        }

        var (before, mark) = (sight.Of(Depletion), sight.Of(IndexAtBalance));
        var age = sight.Now - before.At;
        if (before.IsKnown && (DayOf(et0.At) <= DayOf(before.At) || age < ShortestDay))
        {
            return [];
        }

        var given = mark.IsKnown && index.Number >= mark.Value.Number ? (index.Number - mark.Value.Number) / area * 1000 : 0;
        return before.IsKnown && mark.IsKnown && age < LongestDay
            ? Went(sight, store.Next(before.Value.Number, rain.Value.Number, given * EfficiencyOf(sight), et0.Value.Number), given, store.Factor * et0.Value.Number, index.Number)
            : Began(sight, store, rain.Value.Number, et0.Value.Number, index.Number);
    }

    private static IEnumerable<Derived> Began(Sight sight, SoilStore store, double rain, double et0, double index)
    {
        var probed = sight.Of(SoilMoisture).Current is { } moisture && sight.Choice<SoilType>(Soil) is { } soil && DepthOf(sight) is { } depth
            ? store.DepletionAt(SoilWater.Of(soil), moisture.Number / 100, depth) : (double?)null;
        if ((probed ?? (rain >= store.Total ? 0 : null)) is not { } depletion)
        {
            yield break;
        }

        yield return Depletion.As(Math.Min(depletion, 1000), Quality.Estimated);
        yield return ReadilyAvailable.As(Math.Min(store.ReadyOn(et0), 1000), Quality.Estimated);
        yield return IndexAtBalance.As(index, Quality.Estimated);
    }

    private static IEnumerable<Derived> Went(Sight sight, SoilDay day, double given, double wanted, double index)
    {
        yield return Depletion.As(Math.Min(day.Depletion, 1000), Quality.Estimated);
        yield return ReadilyAvailable.As(Math.Min(day.Ready, 1000), Quality.Estimated);
        yield return CropUse.As(Math.Clamp(day.Taken, 0, 50), Quality.Estimated);
        yield return IndexAtBalance.As(index, Quality.Estimated);
        var watered = Math.Min(WateredYear.Maximum!.Value, OfThisYear(sight, WateredYear) + given);
        var need = Math.Min(NeedYear.Maximum!.Value, OfThisYear(sight, NeedYear) + (Math.Max(0, wanted - (day.Rain - day.Drained)) / EfficiencyOf(sight)));
        yield return WateredYear.As(watered, Quality.Estimated);
        yield return NeedYear.As(need, Quality.Estimated);
        if (need >= LeastNeed && 100 * watered / need is <= 10_000 and var share)
        {
            yield return WateredOfNeed.As(share, Quality.Estimated);
        }
    }

    /// <summary>What is counted from the first of January, of legal time.</summary>
    private static double OfThisYear(Sight sight, Property<Millimetre> sum) =>
        sight.Of(sum) is { IsKnown: true } known && DayOf(known.At).Year == DayOf(sight.Now).Year ? known.Value.Number : 0;

    private static SoilStore? StoreOf(Sight sight) =>
        sight.Choice<PlantType>(Plants) is { } plant && sight.Choice<SoilType>(Soil) is { } soil && DepthOf(sight) is { } depth && PlantNeeds.Of(plant) is var needs
            ? new(SoilWater.Of(soil).HeldTo(depth), needs.Share, sight.Number(CropFactor) ?? needs.Factor)
            : null;

    private static double? DepthOf(Sight sight) => sight.Number(RootDepth) ?? (sight.Choice<PlantType>(Plants) is { } plant ? PlantNeeds.Of(plant).RootDepth : null);

    private static double EfficiencyOf(Sight sight) => sight.Number(Efficiency) / 100 ?? Watering.EfficiencyOf(sight.Choice<Emitter>(Emitters) ?? Emitter.Sprinkler);

    private static DateOnly DayOf(Instant at) => LegalTime.Of(at).Date;
}
