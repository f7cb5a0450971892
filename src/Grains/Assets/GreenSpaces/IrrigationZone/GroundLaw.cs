using Beffroi.Inventory;
using Beffroi.Twin;
using Beffroi.Twin.Simulation;

namespace Beffroi.Assets.GreenSpaces;

/// <summary>How the ground of a simulated zone goes from day to day, and what its own controller gives it half an hour after midnight: the same live and in scenarios. As described.</summary>
internal sealed class GroundLaw
{
    /// <summary>When the controller begins, hours after midnight.</summary>
    public const double Begins = 0.5;

    private const double LongestHours = 5;

    private readonly Description _told;
    private readonly PlantType _plant;
    private readonly DroughtOrder? _order;
    private readonly double _latitude;

    public GroundLaw(Description told)
    {
        (_told, _latitude) = (told, (told.Place ?? new Place(4.36, 48.96)).Latitude);
        _plant = IrrigationZone.Plants.ChoiceIn<PlantType>(told) ?? PlantType.Turf;
        _order = DroughtOrder.Read(IrrigationZone.Drought.TextIn(told));
        var needs = PlantNeeds.Of(_plant);
        Soil = SoilWater.Of(IrrigationZone.Soil.ChoiceIn<SoilType>(told) ?? SoilType.Loam);
        Depth = IrrigationZone.RootDepth.NumberIn(told) ?? needs.RootDepth;
        Store = new(Soil.HeldTo(Depth), needs.Share, IrrigationZone.CropFactor.NumberIn(told) ?? needs.Factor);
        Rate = IrrigationZone.Rate.NumberIn(told) ?? 10;
        Area = IrrigationZone.Area.NumberIn(told) ?? 500;
        Efficiency = IrrigationZone.Efficiency.NumberIn(told) / 100 ?? Watering.EfficiencyOf(IrrigationZone.Emitters.ChoiceIn<Emitter>(told) ?? Emitter.Sprinkler);
    }

    public SoilWater Soil { get; }

    /// <summary>Of the roots, m.</summary>
    public double Depth { get; }

    public SoilStore Store { get; }

    /// <summary>mm/h.</summary>
    public double Rate { get; }

    /// <summary>m².</summary>
    public double Area { get; }

    /// <summary>0 to 1.</summary>
    public double Efficiency { get; }

    /// <summary>ET0. A day of that season is as much warmer by noon than by night as the weather of the run has it.</summary>
    public double EvaporationOf(Climate climate, DateOnly day)
    {
        var above = ReferenceEvapotranspiration.AboveTheAir(_latitude, day.DayOfYear);
        var (mean, swing) = (climate.Mean(day), 2.6 + (1.4 * Math.Cos(Math.Tau * (day.DayOfYear - 198) / 365)));
        return ReferenceEvapotranspiration.Hargreaves(mean - swing, mean + swing, above).Number;
    }

    /// <summary>What is given in that night, mm from the emitters: from April to October, where neither an order nor a lock of its own forbids it.</summary>
    /// <param name="depletion">What the ground lacks then, mm.</param>
    /// <param name="et0">Of the day that begins.</param>
    public double Tonight(Climate climate, DateOnly day, double depletion, double et0)
    {
        var at = LegalTime.At(day, new(0, 30));
        if (day.Month is < 4 or > 10 || IsForbidden(at) || IrrigationZone.SkipRain.NumberIn(_told) <= climate.RainOf(day.AddDays(-1)))
        {
            return 0;
        }

        var depth = IrrigationZone.TimerDepth.NumberIn(_told) is { } timed
            ? day.DayNumber % (int)(IrrigationZone.TimerDays.NumberIn(_told) ?? 1) == 0 ? timed : 0
            : Needed(depletion, et0);
        return Math.Min(depth, LongestHours * Rate);
    }

    private double Needed(double depletion, double et0)
    {
        var ready = IrrigationZone.AllowedDepletion.NumberIn(_told) / 100 * Store.Total ?? Store.ReadyOn(et0);
        var watering = Watering.Of(depletion, ready, IrrigationZone.LeftDry.NumberIn(_told) ?? 0, Efficiency, Rate);
        return watering is null ? 0
            : IrrigationZone.YoungTrees.NumberIn(_told) is { } trees ? Watering.ByLitres(trees * (IrrigationZone.LitresATree.NumberIn(_told) ?? Watering.LitresATree), Area, Rate).Depth
            : watering.Value.Depth;
    }

    private bool IsForbidden(Instant at) =>
        IrrigationZone.Drained.FlagIn(_told) == true
        || (IrrigationZone.EventFrom.MomentIn(_told) <= at && at < IrrigationZone.EventUntil.MomentIn(_told))
        || (!IsExempt(at) && _order?.At(IrrigationZone.DroughtZone.TextIn(_told), _plant, at) is not null);

    private bool IsExempt(Instant at) => IrrigationZone.Derogation.TextIn(_told) is not null && IrrigationZone.DerogationUntil.MomentIn(_told) > at;
}
