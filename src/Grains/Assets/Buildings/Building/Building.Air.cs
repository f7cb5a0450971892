using Beffroi.Quantities;
using Beffroi.Twin;

namespace Beffroi.Assets.Buildings;

/// <summary>How people fared in it: of the time they were in, how long within a degree of 19 °C, and how long in confined air.</summary>
public sealed partial class Building
{
    public static readonly Property<Hour> OccupiedHours = Property.Number<Hour>("occupiedHours", 0, 25, 2, TimeSpan.FromHours(26), isWorking: true);
    public static readonly Property<Percent> ComfortYet = Property.Number<Percent>("comfortYet", 0, 100, 2, TimeSpan.FromHours(26), isWorking: true);
    public static readonly Property<Percent> StuffyYet = Property.Number<Percent>("stuffyYet", 0, 100, 2, TimeSpan.FromHours(26), isWorking: true);
    public static readonly Property<Percent> ConfinedYet = Property.Number<Percent>("confinedYet", 0, 100, 2, TimeSpan.FromHours(26), isWorking: true);
    public static readonly Property<Percent> VeryConfinedYet = Property.Number<Percent>("veryConfinedYet", 0, 100, 2, TimeSpan.FromHours(26), isWorking: true);

    private const double LongestSample = 0.5;
    private const double ShortestDay = 1;

    private static IEnumerable<Derived> Air(Sight sight)
    {
        var hours = sight.Of(OccupiedHours);
        if (!hours.IsKnown || DayOf(hours.At) != DayOf(sight.Now))
        {
            // Its meters' day is closed first, and asks whether people were in.
            if (hours.IsKnown && LegalTime.Of(sight.Now).Hour < 1)
            {
                return [];
            }

            return [.. Yesterday(sight), OccupiedHours.As(0, Quality.Estimated)];
        }

        var (people, before) = (sight.Of(Occupied), hours.Value.Number);
        if (people.Current != true || sight.Of(IndoorTemperature).Current is not { } t)
        {
            return [];
        }

        var passed = Math.Min(LongestSample, Math.Min((sight.Now - hours.At).TotalHours, (sight.Now - people.ChangedAt).TotalHours));
        var after = Math.Min(24, Math.Round(before + passed, OccupiedHours.Decimals));
        return after <= before ? [] : Sampled(sight, t.Number, (after - before) / after, after);
    }

    /// <summary>A sample of that weight among those of the day.</summary>
    private static IEnumerable<Derived> Sampled(Sight sight, double temperature, double weight, double hours)
    {
        yield return Mixed(sight, ComfortYet, CodeOfEnergy.IsComfort(temperature), weight);
        if (sight.Of(Co2).Current is { Number: var ppm })
        {
            yield return Mixed(sight, StuffyYet, ppm > Confinement.Guide, weight);
            yield return Mixed(sight, ConfinedYet, ppm is > Confinement.Stuffy and <= Confinement.VeryStuffy, weight);
            yield return Mixed(sight, VeryConfinedYet, ppm > Confinement.VeryStuffy, weight);
        }

        yield return OccupiedHours.As(hours, Quality.Estimated);
    }

    private static IEnumerable<Derived> Yesterday(Sight sight)
    {
        if (!Worked(sight))
        {
            yield break;
        }

        var day = DayOf(sight.Of(OccupiedHours).At);
        if (sight.Of(ComfortYet) is { IsKnown: true } comfort && DayOf(comfort.At) == day)
        {
            yield return Comfort.As(comfort.Value.Number, Quality.Estimated);
        }

        if (sight.Of(StuffyYet) is { IsKnown: true } stuffy && DayOf(stuffy.At) == day && sight.Of(ConfinedYet) is { IsKnown: true } confined && sight.Of(VeryConfinedYet) is { IsKnown: true } very)
        {
            yield return StuffyShare.As(stuffy.Value.Number, Quality.Estimated);
            yield return Icone.As(Math.Clamp(Confinement.Of(confined.Value.Number / 100, very.Value.Number / 100), 0, 5), Quality.Estimated);
        }
    }

    /// <summary>Whether people were in for an hour of the day that is over.</summary>
    private static bool Worked(Sight sight) => sight.Of(OccupiedHours) is { IsKnown: true } hours && hours.Value.Number >= ShortestDay;

    private static Derived Mixed(Sight sight, Property<Percent> share, bool so, double weight)
    {
        var sample = so ? 100 : 0;
        var before = sight.Of(share) is { IsKnown: true } known ? known.Value.Number : sample;
        return share.As(before + ((sample - before) * weight), Quality.Estimated);
    }
}
