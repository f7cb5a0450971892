using Beffroi.Quantities;
using Beffroi.Twin;
using Beffroi.Twin.Simulation;

namespace Beffroi.Assets.GreenSpaces;

/// <summary>Ground that one valve waters: what its plants lack, whether, when and how long to water them, and what forbids it.</summary>
public sealed partial class IrrigationZone : AssetKind
{
    private static TimeSpan Fresh => TimeSpan.FromHours(3);
    private static TimeSpan FreshDay => TimeSpan.FromHours(30);

    public static readonly FlagProperty Valve = Property.Flag("valve", Fresh);
    public static readonly Property<LitrePerMinute> Flow = Property.Number<LitrePerMinute>("flow", 0, 5000, 1, Fresh);
    public static readonly Property<CubicMetre> WaterIndex = Property.Number<CubicMetre>("waterIndex", 0, 1e8, 3, FreshDay, isIndex: true);
    public static readonly Property<Percent> SoilMoisture = Property.Number<Percent>("soilMoisture", 0, 100, 1, TimeSpan.FromHours(6));
    public static readonly Property<Kilopascal> SoilTension = Property.Number<Kilopascal>("soilTension", 0, 250, 0, TimeSpan.FromHours(6));
    public static readonly Property<Percent> Battery = Property.Number<Percent>("battery", 0, 100, 0, TimeSpan.FromDays(3));

    // Told by the weather station it is linked to.
    public static readonly Property<Celsius> OutdoorTemperature = Property.Number<Celsius>("outdoorTemperature", -40, 60, 1, Fresh);
    public static readonly Property<MetrePerSecond> Wind = Property.Number<MetrePerSecond>("wind", 0, 80, 1, Fresh);
    public static readonly Property<Millimetre> Rain24 = Property.Number<Millimetre>("rain24", 0, 500, 1, Fresh);
    public static readonly Property<Millimetre> RainForecast = Property.Number<Millimetre>("rainForecast", 0, 500, 1, TimeSpan.FromHours(12));
    public static readonly Property<Percent> RainProbability = Property.Number<Percent>("rainProbability", 0, 100, 0, TimeSpan.FromHours(12));
    public static readonly Property<Millimetre> Et0 = Property.Number<Millimetre>("et0", 0, 25, 1, FreshDay);
    public static readonly Property<Millimetre> RainDay = Property.Number<Millimetre>("rainDay", 0, 500, 1, FreshDay);

    public static readonly AttributeDefinition Plants = AttributeDefinition.Choice<PlantType>("plants", required: true);
    public static readonly AttributeDefinition Soil = AttributeDefinition.Choice<SoilType>("soil", required: true);
    public static readonly AttributeDefinition Area = new("area", ValueForm.Number, SquareMetre.Symbol, Required: true) { Minimum = 1, Maximum = 1e6 };
    public static readonly AttributeDefinition Emitters = AttributeDefinition.Choice<Emitter>("emitters", required: true);
    public static readonly AttributeDefinition Rate = new("precipitationRate", ValueForm.Number, "mm/h", Required: true) { Minimum = 0.2, Maximum = 100 };
    public static readonly AttributeDefinition Efficiency = new("efficiency", ValueForm.Number, Percent.Symbol) { Minimum = 20, Maximum = 100 };
    public static readonly AttributeDefinition RootDepth = new("rootDepth", ValueForm.Number, Metre.Symbol) { Minimum = 0.05, Maximum = 3 };
    public static readonly AttributeDefinition CropFactor = new("cropFactor", ValueForm.Number) { Minimum = 0.1, Maximum = 1.5 };
    public static readonly AttributeDefinition LeftDry = new("leftDry", ValueForm.Number, Millimetre.Symbol) { Minimum = 0, Maximum = 50 };
    public static readonly AttributeDefinition NominalFlow = new("nominalFlow", ValueForm.Number, LitrePerMinute.Symbol) { Minimum = 0.1, Maximum = 5000 };
    public static readonly AttributeDefinition YoungTrees = new("youngTrees", ValueForm.Number) { Minimum = 1, Maximum = 10_000 };
    public static readonly AttributeDefinition LitresATree = new("litresPerTree", ValueForm.Number, "L") { Minimum = 5, Maximum = 500 };
    public static readonly AttributeDefinition WaterFrom = new("waterFrom", ValueForm.Number, Hour.Symbol) { Minimum = 0, Maximum = 24 };
    public static readonly AttributeDefinition WaterUntil = new("waterUntil", ValueForm.Number, Hour.Symbol) { Minimum = 0, Maximum = 24 };
    public static readonly AttributeDefinition EventFrom = new("eventFrom", ValueForm.Instant);
    public static readonly AttributeDefinition EventUntil = new("eventUntil", ValueForm.Instant);
    public static readonly AttributeDefinition Drained = new("drained", ValueForm.Flag);
    public static readonly AttributeDefinition DroughtZone = new("droughtZone", ValueForm.Text);
    public static readonly AttributeDefinition Drought = new("droughtOrder", ValueForm.Text) 
    {
        Reads = text => DroughtOrder.Read(text) is not null,
        Examples = ["AP 51-2026-118; 2026-07-01..2026-09-30; craie heightened; vesle alert; * alert turf,beds 10-18; * heightened turf,sports 0-24; * crisis * 0-24"],
    };
    public static readonly AttributeDefinition Derogation = new("derogation", ValueForm.Text);
    public static readonly AttributeDefinition DerogationUntil = new("derogationUntil", ValueForm.Instant);

    // How its own controller goes about it, where it is not told by what the twin advises.
    public static readonly AttributeDefinition SkipRain = new("skipRain", ValueForm.Number, Millimetre.Symbol) { Minimum = 0, Maximum = 100 };
    public static readonly AttributeDefinition AllowedDepletion = new("allowedDepletion", ValueForm.Number, Percent.Symbol) { Minimum = 10, Maximum = 100 };
    public static readonly AttributeDefinition TimerDepth = new("timerDepth", ValueForm.Number, Millimetre.Symbol) { Minimum = 0, Maximum = 50 };
    public static readonly AttributeDefinition TimerDays = new("timerDays", ValueForm.Number, Day.Symbol) { Minimum = 1, Maximum = 30 };

    public override string Key => "irrigation-zone";

    public override string Department => GreenSpacesDepartment.Id;

    public override string Symbol => "M3.2 20.8V12.4C3.2 6.4 7.6 3.2 20.8 3.2C20.8 16.4 17.6 20.8 11.6 20.8Z";

    public override Property Main => Valve;

    public override IReadOnlyList<AttributeDefinition> Attributes { get; } =
    [
        Plants, Soil, Area, Emitters, Rate, Efficiency, RootDepth, CropFactor, LeftDry, NominalFlow, YoungTrees, LitresATree, WaterFrom, WaterUntil,
        EventFrom, EventUntil, Drained, DroughtZone, Drought, Derogation, DerogationUntil,
        SkipRain, AllowedDepletion, TimerDepth, TimerDays, AttributeDefinition.DevEui,
    ];

    public override IReadOnlyList<Setting> Settings => IrrigationLimits.All;

    public override IReadOnlyList<Metered> Metered { get; } = [new(WaterIndex, "water", "irrigation-zone")];

    public override IReadOnlyList<Link> Links { get; } = [new("station", "weather-station")];

    public override IReadOnlyList<Measure> Measures { get; } =
        [Measure.Sum(WaterIndex), Measure.Sum(Flow), Measure.CountStates(Valve), Measure.CountStates(Advice), Measure.CountStates(Lock), Measure.Mean(WateredYear), Measure.Mean(NeedYear)];

    public override TimeSpan? SilentAfter => TimeSpan.FromHours(26);

    public override int Fill(Sight sight) => sight.Of(Valve).Current == true ? 3 : sight.Of(Advice).Current is WateringAdvice.Water or WateringAdvice.Held ? 1 : 0;

    protected override IEnumerable<Property> DeclareProperties() =>
    [
        Valve, Flow, WaterIndex, SoilMoisture, SoilTension, Battery, OutdoorTemperature, Wind, Rain24, RainForecast, RainProbability, Et0, RainDay,
        Depletion, ReadilyAvailable, CropUse, Advice, Lock, WaterDepth, RunTime, UsualFlow, WateredYear, NeedYear, WateredOfNeed, IndexAtBalance,
    ];
}
