using Beffroi.Control;
using Beffroi.Language;
using Beffroi.Quantities;
using Beffroi.Twin;

namespace Beffroi.Assets.GreenSpaces;

/// <summary>What forbids to water now, and how that is said to whoever opens the valve. What is not known forbids nothing; an order that cannot be read does.</summary>
public sealed partial class IrrigationZone
{
    private const double NightFrom = 22;
    private const double NightUntil = 6;

    private static readonly WateringLock[] Lockable = Enum.GetValues<WateringLock>();

    /// <summary>The first of them: the law before the weather, and what is only unwise last.</summary>
    private static WateringLock LockOf(Sight sight) => LocksOf(sight).FirstOrDefault();

    private static IEnumerable<WateringLock> LocksOf(Sight sight) => Lockable.Where(locked => Holds(sight, locked));

    private static bool Holds(Sight sight, WateringLock locked) => locked switch
    {
        WateringLock.Drought => Ban(sight) is not null,
        WateringLock.OrderUnclear => IsOrderUnclear(sight),
        WateringLock.Event => sight.Moment(EventFrom) <= sight.Now && sight.Now < sight.Moment(EventUntil),
        WateringLock.Drained => sight.Flag(Drained) == true,
        WateringLock.Frost => sight.Of(OutdoorTemperature).Current?.Number < IrrigationLimits.FrostBelow.Value,
        WateringLock.Flow => IsLeaking(sight) == true || IsBurst(sight) == true,
        WateringLock.Wind => sight.Choice<Emitter>(Emitters) == Emitter.Sprinkler && sight.Of(Wind).Current?.Number > IrrigationLimits.WindAbove.Value,
        WateringLock.Rain => sight.Of(Rain24).Current?.Number >= IrrigationLimits.Rained.Value,
        WateringLock.Forecast => sight.Of(RainForecast).Current?.Number >= IrrigationLimits.RainToCome.Value && sight.Of(RainProbability).Current?.Number >= IrrigationLimits.Likely.Value,
        WateringLock.Moist => IsMoist(sight),
        WateringLock.ByDay => IsByDay(sight),
        _ => false,
    };

    /// <summary>What the drought order forbids now, unless the prefect's derogation is told and has not run out.</summary>
    private static DroughtBan? Ban(Sight sight) =>
        !IsDerogated(sight) && sight.Choice<PlantType>(Plants) is { } plant ? DroughtOrder.Read(sight.Text(Drought))?.At(sight.Text(DroughtZone), plant, sight.Now) : null;

    private static bool IsDerogated(Sight sight) => !string.IsNullOrWhiteSpace(sight.Text(Derogation)) && sight.Now < sight.Moment(DerogationUntil);

    private static bool IsOrderUnclear(Sight sight) =>
        !IsDerogated(sight) && sight.Text(Drought) is { Length: > 0 } text
        && (DroughtOrder.Read(text) is not { } order || (order.IsInForce(DayOf(sight.Now)) && (!order.Speaks(sight.Text(DroughtZone)) || sight.Choice<PlantType>(Plants) is null)));

    private static bool IsMoist(Sight sight) =>
        sight.Of(SoilTension).Current is { } tension ? tension.Number < SoilWater.WetUnder
        : sight.Of(SoilMoisture).Current is { } moisture && sight.Choice<SoilType>(Soil) is { } soil && moisture.Number / 100 >= SoilWater.Of(soil).MoistAbove;

    private static bool IsByDay(Sight sight)
    {
        var (from, until, hour) = (sight.Number(WaterFrom) ?? NightFrom, sight.Number(WaterUntil) ?? NightUntil, LegalTime.Of(sight.Now).Hour);
        return !(from < until ? hour >= from && hour < until : hour >= from || hour < until);
    }

    /// <summary>Why the valve may not be opened, by everything that holds; shutting it is never forbidden.</summary>
    private static Inhibition? Forbids(Sight sight, Value value) => value.AsFlag ? Refusal(sight, LocksOf(sight)) : null;

    /// <summary>The code of the first, and what each says.</summary>
    private static Inhibition? Refusal(Sight sight, IEnumerable<WateringLock> locks) => locks.Select(locked => Refusal(sight, locked)).ToArray() switch
    {
        [] => null,
        [var only] => only,
        var all => new(all[0].Code, Phrase.Join(" ", all.Select(one => one.Said)), Phrase.Join(" ", all.Select(one => one.Advised))),
    };

    private static Inhibition Refusal(Sight sight, WateringLock locked) => locked switch
    {
        WateringLock.Drought => Forbidden(Ban(sight)!),
        WateringLock.OrderUnclear => new("drought-order-unclear", "A drought order is told that cannot be read, or that goes by zones while this one's is not told.", "Correct droughtOrder, or tell droughtZone; until then nothing is watered."),
        WateringLock.Event => new("event", "People use this ground now.", "Water after the event, or correct eventFrom and eventUntil."),
        WateringLock.Drained => new("drained", "It is drained for the winter.", "Put it back in service first, then take drained away."),
        WateringLock.Frost => new("frost", $"It is {sight.Of(OutdoorTemperature).Value.Number:0.0} °C: water would freeze in the pipes and on the paths.", $"Wait until it is over {IrrigationLimits.FrostBelow.Value:0.#} °C."),
        WateringLock.Flow => new("flow-alarm", "Water runs where it should not: it leaks, or a pipe has burst.", "Have it seen to; the valve can be opened when the flow is as usual."),
        WateringLock.Wind => new("wind", $"The wind is {sight.Of(Wind).Value.Number:0.0} m/s: sprinklers would water the street.", $"Wait for less than {IrrigationLimits.WindAbove.Value:0.#} m/s."),
        WateringLock.Rain => new("rained", $"It has rained {sight.Of(Rain24).Value.Number:0.0} mm in 24 hours.", "Let the ground use it first."),
        WateringLock.Forecast => new("rain-forecast", $"{sight.Of(RainForecast).Value.Number:0.0} mm of rain are forecast.", "Wait for the rain, or for another forecast."),
        WateringLock.Moist => new("soil-moist", "The soil is moist enough.", "Wait until the plants have drawn from it."),
        _ => new("by-day", $"It is watered from {Clock(sight.Number(WaterFrom) ?? NightFrom)} to {Clock(sight.Number(WaterUntil) ?? NightUntil)} o'clock.", "Let the command begin in these hours."),
    };

    private static Inhibition Forbidden(DroughtBan ban) => new(
        "drought-order",
        ban.IsWholeDay ? Phrase.Of($"The drought order {ban.Order} ({LevelSaid(ban.Level)}) forbids watering these plants.")
            : Phrase.Of($"The drought order {ban.Order} ({LevelSaid(ban.Level)}) forbids watering these plants from {ban.From} to {ban.To} o'clock."),
        "Water when it allows, or tell the prefect's derogation: its reference as derogation, its end as derogationUntil; the audit keeps it.");

    private static Phrase LevelSaid(DroughtLevel level) => level switch
    {
        DroughtLevel.Vigilance => Phrase.Of("vigilance"),
        DroughtLevel.Alert => Phrase.Of("alert"),
        DroughtLevel.Heightened => Phrase.Of("heightened alert"),
        _ => Phrase.Of("crisis"),
    };

    private static Phrase Clock(double hour) => Phrase.Verbatim($"{(int)hour:00}:{(int)(hour % 1 * 60):00}");
}
