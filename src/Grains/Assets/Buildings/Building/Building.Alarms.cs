using Beffroi.Quantities;
using Beffroi.Twin;

namespace Beffroi.Assets.Buildings;

/// <summary>What calls for somebody: cold, heat that is wasted, air, and water that runs or breeds germs (domain reference §3); what they are judged by stands in <see cref="BuildingLimits"/>.</summary>
public sealed partial class Building
{
    public override IReadOnlyList<Alarm> Alarms { get; } =
    [
        new("frost", Priority.Major, TimeSpan.FromMinutes(15), s => s.Of(IndoorTemperature).Current is { } t ? t.Number < 5 : null) { Ends = s => s.Of(IndoorTemperature).Current is { } t ? t.Number > 6 : null },
        new("co2-high", Priority.Minor, TimeSpan.FromMinutes(15), s => s.Of(Co2).Current is { } co2 ? co2.Number > BuildingLimits.Co2Above.Value : null)
        {
            Ends = s => s.Of(Co2).Current is { } co2 ? co2.Number < BuildingLimits.Co2Above.Value - 100 : null,
            OffDelay = TimeSpan.FromMinutes(10),
        },
        new("overheated", Priority.Planned, TimeSpan.FromHours(1), IsOverheated),
        new("heating-fails", Priority.Minor, TimeSpan.FromHours(2), HeatsInVain),
        new("heating-in-mild-weather", Priority.Planned, default, HeatsInMildWeather) { DelayedBy = BuildingLimits.MildAfter },
        new("heating-with-window-open", Priority.Planned, TimeSpan.FromMinutes(30), HeatsTheStreet),
        new("setback-ineffective", Priority.Planned, TimeSpan.Zero, IsNotSetBack),
        new("night-load", Priority.Planned, TimeSpan.FromHours(26), s => s.Of(NightShare).Current is { } share ? share.Number > BuildingLimits.NightLoadAbove.Value : null) { Ends = s => s.Of(NightShare).Current is { } share ? share.Number < BuildingLimits.NightLoadAbove.Value - 2 : null },
        new("heat-above-signature", Priority.Planned, TimeSpan.FromHours(25), TakesTooMuch),
        new("water-leak", Priority.Minor, default, s => s.Of(WaterStill).Current is { } still ? !still : null) { DelayedBy = BuildingLimits.LeakAfter },
        new("hot-water-cold", Priority.Major, TimeSpan.FromHours(6), s => Under(s.Of(HotWaterStorage), BuildingLimits.StorageBelow.Value)) { IsSafety = true, Ends = s => Under(s.Of(HotWaterStorage), BuildingLimits.StorageBelow.Value + 1) is { } under ? !under : null },
        new("hot-water-return-cold", Priority.Minor, TimeSpan.FromHours(6), s => Under(s.Of(HotWaterReturn), BuildingLimits.ReturnBelow.Value)) { IsSafety = true, Ends = s => Under(s.Of(HotWaterReturn), BuildingLimits.ReturnBelow.Value + 1) is { } under ? !under : null },
    ];

    private static bool? Under(Known<Celsius> temperature, double limit) => temperature.Current is { } t ? t.Number < limit : null;

    /// <summary>Heating above 21 °C: the code asks for 19.</summary>
    private static bool? IsOverheated(Sight sight) =>
        sight.Of(IndoorTemperature).Current is { } t && sight.Of(HeatingOn).Current is { } heating ? heating && t.Number > BuildingLimits.OverheatedAbove.Value : null;

    private static bool? HeatsInVain(Sight sight) =>
        sight.Of(IndoorTemperature).Current is { } t && sight.Of(HeatingOn).Current is { } heating ? heating && t.Number < BuildingLimits.HeatingFailsBelow.Value : null;

    private static bool? HeatsInMildWeather(Sight sight) =>
        sight.Of(OutdoorTemperature).Current is { } t && sight.Of(HeatingOn).Current is { } heating ? heating && t.Number > BuildingLimits.MildAbove.Value : null;

    /// <summary>A window that says it is open; or air as fresh as outdoors among people, which windows alone make.</summary>
    private static bool? HeatsTheStreet(Sight sight) =>
        sight.Of(HeatingOn).Current is not { } heating ? null
        : !heating ? false
        : sight.Of(WindowOpen).Current is { } open ? open
        : sight.Of(Occupied).Current is { } occupied && sight.Of(Co2).Current is { } co2 ? occupied && co2.Number < BuildingLimits.FreshAirBelow.Value
        : null;

    /// <summary>Five hours after its set point was lowered, on a cold night, it still heats and has not lost a degree.</summary>
    private static bool? IsNotSetBack(Sight sight)
    {
        if (sight.Of(HeatingSetPoint) is not { IsCurrent: true } wanted || sight.Of(IndoorTemperature).Current is not { } t || sight.Of(HeatingOn).Current is not { } heating)
        {
            return null;
        }

        if (!heating || wanted.Value.Number > CodeOfEnergy.Setback || sight.Now - wanted.ChangedAt < BuildingLimits.SetbackAfter.Minutes)
        {
            return false;
        }

        return sight.Of(SetbackFrom) is not { IsKnown: true } from || from.At < wanted.ChangedAt || sight.Of(OutdoorTemperature).Current is not { } outdoor
            ? null
            : outdoor.Number < BuildingLimits.SetbackCold.Value && t.Number > from.Value.Number - BuildingLimits.SetbackLeast.Value;
    }
}
