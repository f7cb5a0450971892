using Beffroi.Quantities;
using Beffroi.Twin;

namespace Beffroi.Assets.Buildings;

/// <summary>What a day of it comes to: how people fared, what its nights take, and its heat by how cold it was. A day of which too little was heard says nothing.</summary>
public sealed partial class Building
{
    public static readonly Property<Percent> Comfort = Property.Number<Percent>("comfort", 0, 100, 0, TimeSpan.FromDays(4));
    public static readonly Property<Percent> StuffyShare = Property.Number<Percent>("stuffyShare", 0, 100, 0, TimeSpan.FromDays(4));
    public static readonly Property<Ratio> Icone = Property.Number<Ratio>("icone", 0, 5, 1, TimeSpan.FromDays(4));
    public static readonly Property<Percent> NightShare = Property.Number<Percent>("nightShare", 0, 1000, 0, TimeSpan.FromDays(4));
    public static readonly Property<KilowattHour> HeatOfDay = Property.Number<KilowattHour>("heatOfDay", 0, 1e6, 1, TimeSpan.FromHours(30));
    public static readonly Property<WattHourPerSquareMetreDegreeDay> HeatIntensity = Property.Number<WattHourPerSquareMetreDegreeDay>("heatIntensity", 0, 10_000, 1, TimeSpan.FromDays(4));

    /// <summary>What the tertiary decree allows by its next step.</summary>
    public static readonly Property<KilowattHourPerSquareMetre> TertiaryTarget = Property.Number<KilowattHourPerSquareMetre>("tertiaryTarget", 0, 5000);

    /// <summary>Whether its water meter stood still for an hour, as meters do where nothing leaks.</summary>
    public static readonly FlagProperty WaterStill = Property.Flag("waterStill", TimeSpan.FromHours(26));

    /// <summary>How warm it was when its set point was last lowered.</summary>
    public static readonly Property<Celsius> SetbackFrom = Property.Number<Celsius>("setbackFrom", -30, 60, 1, TimeSpan.FromHours(16), isWorking: true);

    public static readonly Property<KilowattHour> ElectricityAtMidnight = Property.Number<KilowattHour>("electricityAtMidnight", 0, 1e9, 1, TimeSpan.FromHours(26), isWorking: true);
    public static readonly Property<Watt> NightPower = Property.Number<Watt>("nightPower", 0, 1e7, 0, TimeSpan.FromHours(30), isWorking: true);
    public static readonly Property<CubicMetre> GasAtMidnight = Property.Number<CubicMetre>("gasAtMidnight", 0, 1e9, 2, TimeSpan.FromHours(26), isWorking: true);

    private const double NightEnds = 5;
    private static readonly TimeSpan NearNow = TimeSpan.FromHours(1);

    public override Instant? NextMoment(Sight sight) =>
        sight.Of(Occupied).Quality is Quality.Measured ? null : OpeningHours.Read(sight.Text(Hours))?.NextChange(sight.Now);

    public override IEnumerable<Derived> Derive(Sight sight) =>
        [.. Presence(sight), .. Setback(sight), .. Water(sight), .. Air(sight), .. Electricity(sight), .. Heat(sight), .. Learn(sight), .. Decree(sight)];

    private static IEnumerable<Derived> Presence(Sight sight)
    {
        if (sight.Of(Occupied).Quality != Quality.Measured && OpeningHours.Read(sight.Text(Hours)) is { } hours)
        {
            yield return Occupied.As(hours.IsOpen(sight.Now), Quality.Inferred);
        }
    }

    private static IEnumerable<Derived> Setback(Sight sight)
    {
        if (sight.Of(HeatingSetPoint) is { IsCurrent: true } wanted && wanted.Value.Number <= CodeOfEnergy.Setback && sight.Of(IndoorTemperature).Current is { } t
            && !(sight.Of(SetbackFrom) is { IsKnown: true } from && from.At >= wanted.ChangedAt))
        {
            yield return SetbackFrom.As(t.Number, Quality.Estimated);
        }
    }

    private static IEnumerable<Derived> Water(Sight sight)
    {
        if (sight.Of(WaterIndex) is { IsCurrent: true } index)
        {
            yield return WaterStill.As(index.At - index.ChangedAt >= TimeSpan.FromHours(1), Quality.Estimated);
        }
    }

    /// <summary>At five o'clock what its night takes, at midnight how that is to the rest of a day on which people were in.</summary>
    private static IEnumerable<Derived> Electricity(Sight sight)
    {
        if (sight.Of(ElectricityIndex) is not { IsCurrent: true } index || sight.Now - index.At > NearNow)
        {
            yield break;
        }

        var (today, mark, night) = (LegalTime.Of(sight.Now), sight.Of(ElectricityAtMidnight), sight.Of(NightPower));
        if (!mark.IsKnown || DayOf(mark.At) != today.Date)
        {
            if (IsDayAgo(sight, mark) && night.IsKnown && DayOf(night.At) == DayOf(mark.At) && Worked(sight))
            {
                var hours = (sight.Now - mark.At).TotalHours - NightEnds;
                var rest = ((index.Value.Number - mark.Value.Number) * 1000) - (night.Value.Number * NightEnds);
                if (rest > 0 && 100 * night.Value.Number * hours / rest is var share && share <= NightShare.Maximum)
                {
                    yield return NightShare.As(share, Quality.Estimated);
                }
            }

            yield return ElectricityAtMidnight.As(index.Value.Number, Quality.Estimated);
        }
        else if (today.Hour is >= NightEnds and < NightEnds + 1 && (!night.IsKnown || DayOf(night.At) != today.Date) && LegalTime.Of(mark.At).Hour < 1
            && (index.Value.Number - mark.Value.Number) * 1000 / (sight.Now - mark.At).TotalHours is >= 0 and <= 1e7 and var watts)
        {
            yield return NightPower.As(watts, Quality.Estimated);
        }
    }

    private static IEnumerable<Derived> Heat(Sight sight)
    {
        var (today, mark) = (DayOf(sight.Now), sight.Of(GasAtMidnight));
        if (sight.Of(GasIndex) is { IsCurrent: true } index && sight.Now - index.At <= NearNow && (!mark.IsKnown || DayOf(mark.At) != today))
        {
            if (IsDayAgo(sight, mark) && sight.Number(GasEnergy) is { } energy && (index.Value.Number - mark.Value.Number) * energy is >= 0 and <= 1e6 and var heat)
            {
                yield return HeatOfDay.As(heat, Quality.Estimated);
            }

            yield return GasAtMidnight.As(index.Value.Number, Quality.Estimated);
        }

        if (sight.Of(HeatOfDay) is { IsCurrent: true } used && DayOf(used.At) == today && sight.Of(DegreeDays) is { IsCurrent: true, Value.Number: >= 1 } cold && DayOf(cold.At) == today
            && sight.Number(Area) is { } area && used.Value.Number * 1000 / area / cold.Value.Number is <= 10_000 and var intensity)
        {
            yield return HeatIntensity.As(intensity, Quality.Estimated);
        }
    }

    private static IEnumerable<Derived> Decree(Sight sight)
    {
        if (sight.Number(Area) is { } area && TertiaryDecree.Covers(area) && TertiaryDecree.NextStep(DayOf(sight.Now).Year) is { } step
            && TertiaryDecree.Allowed(step, sight.Number(ReferenceUse), (int?)sight.Number(ReferenceYear), sight.Number(AbsoluteTarget)) is { } allowed)
        {
            yield return TertiaryTarget.As(allowed, Quality.Estimated);
        }
    }

    private static DateOnly DayOf(Instant at) => LegalTime.Of(at).Date;

    /// <summary>Whether that was marked when the day before began: no day is made of two, or of half a one.</summary>
    private static bool IsDayAgo<T>(Sight sight, Known<T> mark)
        where T : struct => mark.IsKnown && DayOf(mark.At) == DayOf(sight.Now).AddDays(-1) && (sight.Now - mark.At).TotalHours is > 22 and < 26;
}
