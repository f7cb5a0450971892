using Beffroi.Geography;
using Beffroi.Quantities;
using Beffroi.Twin;

namespace Beffroi.Assets.Lighting;

/// <summary>The faults of domain reference §1.8 that one lamp can tell by itself.</summary>
public sealed partial class Luminaire
{
    private const double DarkBelow = -2;
    private const double DayAbove = 3;

    public override IReadOnlyList<Alarm> Alarms { get; } =
    [
        new("lamp-out", Priority.Minor, TimeSpan.FromMinutes(15), s => IsWanted(s) is { } wanted ? wanted && PowerShare(s) < 0.2 : null) { IsLoss = true },
        new("partial-failure", Priority.Minor, TimeSpan.FromMinutes(15), HasPartlyFailed),
        new("over-consumption", Priority.Planned, TimeSpan.FromHours(1), s => PowerShare(s) is { } share ? share > 1.2 : null) { Ends = s => PowerShare(s) is { } share ? share < 1.15 : null },
        new("day-burner", Priority.Minor, TimeSpan.FromMinutes(30), BurnsByDay),
        new("voltage", Priority.Minor, TimeSpan.FromMinutes(10), s => s.Of(Voltage).Current is { } voltage ? voltage.Number is < 207 or > 253 : null)
        {
            Ends = s => s.Of(Voltage).Current is { } voltage ? voltage.Number is > 209 and < 251 : null,
            OffDelay = TimeSpan.FromMinutes(10),
        },
        new("power-factor", Priority.Planned, TimeSpan.FromHours(1), HasPoorPowerFactor),
    ];

    /// <summary>Whether the lamp should burn: a level is asked for and it is dark. Null when that is not known.</summary>
    private static bool? IsWanted(Sight sight) =>
        sight.Of(Level).Current is { } level && PowerShare(sight) is not null && sight.Place is { } place
            ? level.Number > 0 && Sun.Elevation(sight.Now, place) < DarkBelow
            : null;

    /// <summary>Measured power as a share of what it should be at its level; null when either is not known, or no light is asked for.</summary>
    private static double? PowerShare(Sight sight) =>
        sight.Of(Power) is { Quality: Quality.Measured } power && sight.Of(Level) is { Quality: Quality.Measured } level && sight.Number(MaxPower) is { } nominal
            ? level.Value.Number > 0 ? power.Value.Number / LampPower.At(level.Value.Number / 100, new(nominal)).Number : 1
            : null;

    private static bool? HasPartlyFailed(Sight sight)
    {
        var driver = sight.Of(Driver).Current;
        if (driver is DriverState.OpenCircuit or DriverState.ShortCircuit or DriverState.Failed)
        {
            return true;
        }

        return PowerShare(sight) is { } share ? share is >= 0.2 and < 0.75 : driver is null ? null : false;
    }

    private static bool? BurnsByDay(Sight sight) =>
        sight.Of(Power) is { Quality: Quality.Measured } power && sight.Number(MaxPower) is { } nominal && sight.Place is { } place
            ? power.Value.Number > 0.2 * nominal && Sun.Elevation(sight.Now, place) > DayAbove
            : null;

    private static bool? HasPoorPowerFactor(Sight sight) =>
        sight.Of(PowerFactor).Current is { } factor && sight.Of(Level).Current is { } level ? factor.Number < 0.8 && level.Number > 70 : null;
}
