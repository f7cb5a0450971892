using Beffroi.Quantities;
using Beffroi.Twin;

namespace Beffroi.Assets.Buildings;

/// <summary>What calls for somebody: cold, heat that is wasted, air, and water that runs or breeds germs (domain reference §3).</summary>
public sealed partial class Building
{
    private const double Warm = 18;
    private const double Cold = 10;
    private const double FreshAir = 500;
    private static readonly TimeSpan NightEnough = TimeSpan.FromHours(5);

    public override IReadOnlyList<Alarm> Alarms { get; } =
    [
        new("frost", Priority.Major, TimeSpan.FromMinutes(15), s => s.Of(IndoorTemperature).Current is { } t ? t.Number < 5 : null) { Ends = s => s.Of(IndoorTemperature).Current is { } t ? t.Number > 6 : null },
        new("co2-high", Priority.Minor, TimeSpan.FromMinutes(15), s => s.Of(Co2).Current is { } co2 ? co2.Number > 1500 : null)
        {
            Ends = s => s.Of(Co2).Current is { } co2 ? co2.Number < 1400 : null,
            OffDelay = TimeSpan.FromMinutes(10),
        },
        new("overheated", Priority.Planned, TimeSpan.FromHours(1), IsOverheated),
        new("heating-fails", Priority.Minor, TimeSpan.FromHours(2), HeatsInVain),
        new("heating-in-mild-weather", Priority.Planned, TimeSpan.FromHours(2), HeatsInMildWeather),
        new("heating-with-window-open", Priority.Planned, TimeSpan.FromMinutes(30), HeatsTheStreet),
        new("setback-ineffective", Priority.Planned, TimeSpan.Zero, IsNotSetBack),
        new("night-load", Priority.Planned, TimeSpan.FromHours(26), s => s.Of(NightShare).Current is { } share ? share.Number > 40 : null) { Ends = s => s.Of(NightShare).Current is { } share ? share.Number < 38 : null },
        new("heat-above-signature", Priority.Planned, TimeSpan.FromHours(25), TakesTooMuch),
        new("water-leak", Priority.Minor, TimeSpan.FromHours(24), s => s.Of(WaterStill).Current is { } still ? !still : null),
        new("hot-water-cold", Priority.Major, TimeSpan.FromHours(6), s => Under(s.Of(HotWaterStorage), 55)) { IsSafety = true, Ends = s => Under(s.Of(HotWaterStorage), 56) is { } under ? !under : null },
        new("hot-water-return-cold", Priority.Minor, TimeSpan.FromHours(6), s => Under(s.Of(HotWaterReturn), 50)) { IsSafety = true, Ends = s => Under(s.Of(HotWaterReturn), 51) is { } under ? !under : null },
    ];

    private static bool? Under(Known<Celsius> temperature, double limit) => temperature.Current is { } t ? t.Number < limit : null;

    /// <summary>Heating above 21 °C: the code asks for 19.</summary>
    private static bool? IsOverheated(Sight sight) =>
        sight.Of(IndoorTemperature).Current is { } t && sight.Of(HeatingOn).Current is { } heating ? heating && t.Number > 21 : null;

    private static bool? HeatsInVain(Sight sight) =>
        sight.Of(IndoorTemperature).Current is { } t && sight.Of(HeatingOn).Current is { } heating ? heating && t.Number < 14 : null;

    private static bool? HeatsInMildWeather(Sight sight) =>
        sight.Of(OutdoorTemperature).Current is { } t && sight.Of(HeatingOn).Current is { } heating ? heating && t.Number > Warm : null;

    /// <summary>A window that says it is open; or air as fresh as outdoors among people, which windows alone make.</summary>
    private static bool? HeatsTheStreet(Sight sight) =>
        sight.Of(HeatingOn).Current is not { } heating ? null
        : !heating ? false
        : sight.Of(WindowOpen).Current is { } open ? open
        : sight.Of(Occupied).Current is { } occupied && sight.Of(Co2).Current is { } co2 ? occupied && co2.Number < FreshAir
        : null;

    /// <summary>Five hours after its set point was lowered, on a cold night, it still heats and has not lost a degree.</summary>
    private static bool? IsNotSetBack(Sight sight)
    {
        if (sight.Of(HeatingSetPoint) is not { IsCurrent: true } wanted || sight.Of(IndoorTemperature).Current is not { } t || sight.Of(HeatingOn).Current is not { } heating)
        {
            return null;
        }

        if (!heating || wanted.Value.Number > CodeOfEnergy.Setback || sight.Now - wanted.ChangedAt < NightEnough)
        {
            return false;
        }

        return sight.Of(SetbackFrom) is not { IsKnown: true } from || from.At < wanted.ChangedAt || sight.Of(OutdoorTemperature).Current is not { } outdoor
            ? null
            : outdoor.Number < Cold && t.Number > from.Value.Number - 1;
    }
}
