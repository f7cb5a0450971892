using Beffroi.Assets.Lighting;
using Beffroi.Geography;
using Beffroi.Inventory;
using Beffroi.Twin;

namespace Beffroi.Benchmarks.Scenarios;

/// <summary>A night of a zone of sky as an opponent is given it, worked out once for all its lamps: when it begins and ends, and when the rule of the deep night does.</summary>
/// <param name="Deep">The glance at which the sun is deep enough between one and four; never in a light night.</param>
internal sealed record LampNight(Night Night, Instant Late, Instant Deep, Instant Cleared)
{
    private static readonly TimeSpan Glance = TimeSpan.FromMinutes(5);

    public static LampNight[] Of(Place place, DateOnly first, DateOnly last) =>
        [.. Enumerable.Range(first.DayNumber, last.DayNumber - first.DayNumber + 1).Select(day => Of(place, DateOnly.FromDayNumber(day)))];

    private static LampNight Of(Place place, DateOnly day)
    {
        var (deep, cleared) = (Instant.Never, Instant.Never);
        var night = Night.Around(LegalTime.At(day, new(23, 0)), place)!.Value;
        for (var at = LegalTime.At(day.AddDays(1), TimeOnly.MinValue) + (Glance / 2); at < night.Dawn && cleared == Instant.Never; at += Glance)
        {
            var isDeep = LegalTime.Of(at).Hour is >= 1 and < 4 && Sun.Elevation(at, place) < -10;
            deep = deep == Instant.Never && isDeep ? at : deep;
            cleared = deep != Instant.Never && !isDeep ? at : cleared;
        }

        return new(night, LegalTime.At(day, new(23, 30)), deep, cleared);
    }
}
