using Beffroi.Quantities;
using Beffroi.Twin;

namespace Beffroi.Assets.Buildings;

/// <summary>What its heat usually is by how cold it was, learnt of its own days, and what that day should have taken.</summary>
public sealed partial class Building
{
    /// <summary>What the day before should have taken, by the days before that.</summary>
    public static readonly Property<KilowattHour> HeatExpected = Property.Number<KilowattHour>("heatExpected", 0, 1e6, 1, TimeSpan.FromHours(30));

    public static readonly Property<KilowattHour> HeatPerDegreeDay = Property.Number<KilowattHour>("heatPerDegreeDay", 0, 1e5, 1, TimeSpan.FromDays(4));

    /// <summary>R² of them.</summary>
    public static readonly Property<Percent> SignatureFit = Property.Number<Percent>("signatureFit", 0, 100, 0, TimeSpan.FromDays(4));

    public static readonly Property<Count> SignatureDays = Property.Number<Count>("signatureDays", 0, RunningSignature.Remembered, 0, TimeSpan.FromHours(30), isWorking: true);
    public static readonly Property<DegreeDay> SignatureCold = Property.Number<DegreeDay>("signatureCold", 0, 80, 3, isWorking: true);
    public static readonly Property<KilowattHour> SignatureHeat = Property.Number<KilowattHour>("signatureHeat", 0, 1e6, 3, isWorking: true);
    public static readonly Property<Ratio> SignatureSpread = Property.Number<Ratio>("signatureSpread", 0, 1e4, 4, isWorking: true);
    public static readonly Property<Ratio> SignatureCommon = Property.Number<Ratio>("signatureCommon", -1e9, 1e9, 3, isWorking: true);
    public static readonly Property<Ratio> SignatureScatter = Property.Number<Ratio>("signatureScatter", 0, 1e12, 2, isWorking: true);

    private static IEnumerable<Derived> Learn(Sight sight)
    {
        var (today, days) = (DayOf(sight.Now), sight.Of(SignatureDays));
        if (sight.Of(HeatOfDay) is not { IsCurrent: true } heat || DayOf(heat.At) != today || sight.Of(DegreeDays) is not { IsCurrent: true } cold || DayOf(cold.At) != today
            || (days.IsKnown && DayOf(days.At) == today))
        {
            yield break;
        }

        var before = SignatureOf(sight);
        if (before.Tells && before.At(cold.Value.Number) is <= 1e6 and var expected)
        {
            yield return HeatExpected.As(expected, Quality.Estimated);
        }

        var after = before.With(cold.Value.Number, heat.Value.Number);
        yield return SignatureCold.As(after.Cold, Quality.Estimated);
        yield return SignatureHeat.As(after.Heat, Quality.Estimated);
        yield return SignatureSpread.As(Math.Min(after.Spread, 1e4), Quality.Estimated);
        yield return SignatureCommon.As(Math.Clamp(after.Common, -1e9, 1e9), Quality.Estimated);
        yield return SignatureScatter.As(Math.Min(after.Scatter, 1e12), Quality.Estimated);
        yield return SignatureDays.As(after.Days, Quality.Estimated);
        if (after.Days >= RunningSignature.FewestDays)
        {
            yield return HeatPerDegreeDay.As(Math.Clamp(after.Slope, 0, 1e5), Quality.Estimated);
            yield return SignatureFit.As(100 * after.RSquared, Quality.Estimated);
        }
    }

    private static RunningSignature SignatureOf(Sight sight) => sight.Of(SignatureDays) is not { IsKnown: true } days ? default : new(
        days.Value.Number, NumberOf(sight, SignatureCold), NumberOf(sight, SignatureHeat), NumberOf(sight, SignatureSpread), NumberOf(sight, SignatureCommon), NumberOf(sight, SignatureScatter));

    private static double NumberOf<TQuantity>(Sight sight, Property<TQuantity> property)
        where TQuantity : struct, IQuantity<TQuantity> => sight.Of(property) is { IsKnown: true } known ? known.Value.Number : 0;

    /// <summary>By a third more than its own days say of that cold.</summary>
    private static bool? TakesTooMuch(Sight sight) =>
        sight.Of(HeatOfDay).Current is { } heat && sight.Of(HeatExpected) is { IsCurrent: true } expected && DayOf(expected.At) == DayOf(sight.Of(HeatOfDay).At)
            ? heat.Number > BuildingLimits.SignatureAbove.Value * expected.Value.Number
            : null;
}
