using Beffroi.Quantities;
using Beffroi.Twin;

namespace Beffroi.Assets.GreenSpaces;

/// <summary>What its day came to, at the first reading after midnight: rain, degree days, and what gardens gave off. A day of which it heard less than 18 hours says nothing.</summary>
public sealed partial class WeatherStation
{
    /// <summary>Reference evapotranspiration of the day before.</summary>
    public static readonly Property<Millimetre> Et0 = Property.Number<Millimetre>("et0", 0, 25, 1, FreshDay);

    public static readonly ChoiceProperty<EvaporationMethod> Et0Method = Property.Choice<EvaporationMethod>("et0Method", FreshDay);

    /// <summary>Rain of the day before.</summary>
    public static readonly Property<Millimetre> RainDay = Property.Number<Millimetre>("rainDay", 0, 500, 1, FreshDay);

    /// <summary>Of the day before, COSTIC, base 18.</summary>
    public static readonly Property<DegreeDay> DegreeDays = Property.Number<DegreeDay>("degreeDays", 0, 80, 1, FreshDay);

    public static readonly Property<Hour> HeardHours = Property.Number<Hour>("heardHours", 0, 25, 2, FreshDay, isWorking: true);
    public static readonly Property<Celsius> LowestYet = Property.Number<Celsius>("lowestYet", -40, 60, 1, FreshDay, isWorking: true);
    public static readonly Property<Celsius> HighestYet = Property.Number<Celsius>("highestYet", -40, 60, 1, FreshDay, isWorking: true);
    public static readonly Property<Percent> DriestYet = Property.Number<Percent>("driestYet", 0, 100, 0, FreshDay, isWorking: true);
    public static readonly Property<Percent> DampestYet = Property.Number<Percent>("dampestYet", 0, 100, 0, FreshDay, isWorking: true);
    public static readonly Property<MetrePerSecond> WindYet = Property.Number<MetrePerSecond>("windYet", 0, 80, 2, FreshDay, isWorking: true);
    public static readonly Property<MegajoulePerSquareMetre> SunYet = Property.Number<MegajoulePerSquareMetre>("sunYet", 0, 60, 2, FreshDay, isWorking: true);
    public static readonly Property<Millimetre> RainAtMidnight = Property.Number<Millimetre>("rainAtMidnight", 0, 1e7, 1, FreshDay, isWorking: true);

    private const double EnoughHours = 18;
    private const double LongestSample = 1;
    private const double UsualWindHeight = 10;

    public override IEnumerable<Derived> Derive(Sight sight)
    {
        if (sight.Of(Temperature).Current is not { } temperature)
        {
            return [];
        }

        var heard = sight.Of(HeardHours);
        if (!heard.IsKnown || DayOf(heard.At) != DayOf(sight.Now))
        {
            return [.. heard.IsKnown && heard.Value.Number >= EnoughHours && DayOf(heard.At).AddDays(1) == DayOf(sight.Now) ? Yesterday(sight) : [], .. Begin(sight, temperature)];
        }

        var after = Math.Min(25, Math.Round(heard.Value.Number + Math.Min(LongestSample, (sight.Now - heard.At).TotalHours), HeardHours.Decimals));
        return after > heard.Value.Number ? Sampled(sight, temperature, after - heard.Value.Number, after) : [];
    }

    private static IEnumerable<Derived> Begin(Sight sight, Celsius temperature)
    {
        yield return HeardHours.As(0, Quality.Estimated);
        yield return LowestYet.As(temperature.Number, Quality.Estimated);
        yield return HighestYet.As(temperature.Number, Quality.Estimated);
        if (sight.Of(Humidity).Current is { } humidity)
        {
            yield return DriestYet.As(humidity.Number, Quality.Estimated);
            yield return DampestYet.As(humidity.Number, Quality.Estimated);
        }

        if (sight.Of(Wind).Current is { } wind)
        {
            yield return WindYet.As(wind.Number, Quality.Estimated);
        }

        if (sight.Of(Radiation).IsCurrent)
        {
            yield return SunYet.As(0, Quality.Estimated);
        }

        if (sight.Of(RainIndex).Current is { } rain)
        {
            yield return RainAtMidnight.As(rain.Number, Quality.Estimated);
        }
    }

    private static IEnumerable<Derived> Sampled(Sight sight, Celsius temperature, double hours, double after)
    {
        yield return LowestYet.As(Math.Min(Today(sight, LowestYet) ?? temperature.Number, temperature.Number), Quality.Estimated);
        yield return HighestYet.As(Math.Max(Today(sight, HighestYet) ?? temperature.Number, temperature.Number), Quality.Estimated);
        if (sight.Of(Humidity).Current is { Number: var humidity })
        {
            yield return DriestYet.As(Math.Min(Today(sight, DriestYet) ?? humidity, humidity), Quality.Estimated);
            yield return DampestYet.As(Math.Max(Today(sight, DampestYet) ?? humidity, humidity), Quality.Estimated);
        }

        if (sight.Of(Wind).Current is { Number: var wind })
        {
            var mean = Today(sight, WindYet) ?? wind;
            yield return WindYet.As(mean + ((wind - mean) * hours / after), Quality.Estimated);
        }

        if (sight.Of(Radiation).Current is { Number: var sun })
        {
            yield return SunYet.As(Math.Min(60, (Today(sight, SunYet) ?? 0) + (sun * hours * 3600 / 1e6)), Quality.Estimated);
        }

        yield return HeardHours.As(after, Quality.Estimated);
    }

    private static IEnumerable<Derived> Yesterday(Sight sight)
    {
        var day = DayOf(sight.Now).AddDays(-1);
        if (Of(sight, LowestYet, day) is not { } lowest || Of(sight, HighestYet, day) is not { } highest)
        {
            yield break;
        }

        yield return DegreeDays.As(Math.Min(80, DegreeDay.Costic(lowest, highest).Number), Quality.Estimated);
        if (Of(sight, RainAtMidnight, day) is { } mark && sight.Of(RainIndex).Current is { } index && index.Number - mark is >= 0 and <= 500 and var rain)
        {
            yield return RainDay.As(rain, Quality.Estimated);
        }

        if (sight.Place is { } place)
        {
            var method = EvaporationOf(sight, day, lowest, highest, place.Latitude) is { } whole ? (Way: EvaporationMethod.PenmanMonteith, Depth: whole)
                : (Way: EvaporationMethod.Hargreaves, Depth: ReferenceEvapotranspiration.Hargreaves(lowest, highest, ReferenceEvapotranspiration.AboveTheAir(place.Latitude, day.DayOfYear)));
            yield return Et0.As(Math.Min(25, method.Depth.Number), Quality.Estimated);
            yield return Et0Method.As(method.Way, Quality.Estimated);
        }
    }

    /// <summary>By Penman and Monteith; null when it lacks what that asks for.</summary>
    private static Millimetre? EvaporationOf(Sight sight, DateOnly day, double lowest, double highest, double latitude) =>
        Of(sight, DriestYet, day) is { } driest && Of(sight, DampestYet, day) is { } dampest && Of(sight, WindYet, day) is { } wind && Of(sight, SunYet, day) is { } sun
        && sight.Number(Altitude) is { } altitude
            ? ReferenceEvapotranspiration.PenmanMonteith(new(
                lowest, highest, driest, dampest, ReferenceEvapotranspiration.WindAtTwoMetres(wind, sight.Number(WindHeight) ?? UsualWindHeight), new(sun), latitude, day.DayOfYear, altitude))
            : null;

    private static double? Today<TQuantity>(Sight sight, Property<TQuantity> property)
        where TQuantity : struct, IQuantity<TQuantity> => Of(sight, property, DayOf(sight.Now));

    /// <summary>What stands there of that day; null when it is of another.</summary>
    private static double? Of<TQuantity>(Sight sight, Property<TQuantity> property, DateOnly day)
        where TQuantity : struct, IQuantity<TQuantity> => sight.Of(property) is { IsKnown: true } known && DayOf(known.At) == day ? known.Value.Number : null;

    private static DateOnly DayOf(Instant at) => LegalTime.Of(at).Date;
}
