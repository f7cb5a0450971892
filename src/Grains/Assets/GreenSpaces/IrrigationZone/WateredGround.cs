using Beffroi.Inventory;
using Beffroi.Twin;
using Beffroi.Twin.Simulation;

namespace Beffroi.Assets.GreenSpaces;

/// <summary>
/// The ground of a simulated zone: the same balance as the twin keeps, day by day from the first of January 2024, when it was full. From April to October what it lacks is given half an
/// hour after midnight, unless a drought order forbids it then.
/// </summary>
/// <param name="Moisture">By volume.</param>
/// <param name="Given">From its emitters since then, mm; it only grows.</param>
/// <param name="IsWatered">Whether its own controller waters it now.</param>
/// <param name="Area">m².</param>
/// <param name="Rate">mm/h.</param>
internal readonly record struct WateredGround(double Moisture, double Given, bool IsWatered, double Area, double Rate)
{
    private const double Begins = 0.5;
    private const double LongestHours = 5;
    private static readonly DateOnly First = new(2024, 1, 1);

    public static WateredGround At(SimulatedAsset asset, Instant at)
    {
        var (told, place) = (asset.Description, asset.Description.Place ?? new Place(4.36, 48.96));
        var plant = IrrigationZone.Plants.ChoiceIn<PlantType>(told) ?? PlantType.Turf;
        var (needs, soil) = (PlantNeeds.Of(plant), SoilWater.Of(IrrigationZone.Soil.ChoiceIn<SoilType>(told) ?? SoilType.Loam));
        var depth = IrrigationZone.RootDepth.NumberIn(told) ?? needs.RootDepth;
        var store = new SoilStore(soil.HeldTo(depth), needs.Share, IrrigationZone.CropFactor.NumberIn(told) ?? needs.Factor);
        var rate = IrrigationZone.Rate.NumberIn(told) ?? 10;
        var efficiency = Watering.EfficiencyOf(IrrigationZone.Emitters.ChoiceIn<Emitter>(told) ?? Emitter.Sprinkler);
        var order = DroughtOrder.Read(IrrigationZone.Drought.TextIn(told));
        var zone = IrrigationZone.DroughtZone.TextIn(told);
        var local = LegalTime.Of(at);
        var (depletion, given) = (0.0, 0.0);
        for (var day = First; ; day = day.AddDays(1))
        {
            var et0 = EvaporationOf(asset.Climate, day, place.Latitude);
            var watered = day.Month is >= 4 and <= 10 && order?.At(zone, plant, LegalTime.At(day, new(0, 30))) is null
                ? Watering.Of(depletion, store.ReadyOn(et0), 0, efficiency, rate) : null;
            var today = Math.Min(watered?.Depth ?? 0, LongestHours * rate);
            if (day >= local.Date)
            {
                var hours = local.Hour - Begins;
                var soFar = Math.Clamp(hours * rate, 0, today);
                var lacks = Math.Clamp(depletion - (soFar * efficiency) + (store.Factor * et0 * local.Hour / 24), 0, store.Total);
                return new(soil.FieldCapacity - (lacks / 1000 / depth), given + soFar, today > 0 && hours >= 0 && hours * rate < today, IrrigationZone.Area.NumberIn(told) ?? 500, rate);
            }

            depletion = store.Next(depletion, asset.Climate.RainOf(day), today * efficiency, et0).Depletion;
            given += today;
        }
    }

    // A day of that season is as much warmer by noon than by night as the weather of the run has it.
    private static double EvaporationOf(Climate climate, DateOnly day, double latitude)
    {
        var above = ReferenceEvapotranspiration.AboveTheAir(latitude, day.DayOfYear);
        var (mean, swing) = (climate.Mean(day), 2.6 + (1.4 * Math.Cos(Math.Tau * (day.DayOfYear - 198) / 365)));
        return ReferenceEvapotranspiration.Hargreaves(mean - swing, mean + swing, above).Number;
    }
}
