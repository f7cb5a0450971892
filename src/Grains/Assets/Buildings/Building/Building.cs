using Beffroi.Quantities;
using Beffroi.Twin;
using Beffroi.Twin.Simulation;

namespace Beffroi.Assets.Buildings;

/// <summary>A public building: comfort, air, heat and meters, as a whole.</summary>
public sealed partial class Building : AssetKind
{
    public static readonly Property<Celsius> IndoorTemperature = Property.Number<Celsius>("indoorTemperature", -30, 60, 1, TimeSpan.FromMinutes(90));
    public static readonly Property<PartsPerMillion> Co2 = Property.Number<PartsPerMillion>("co2", 300, 10_000, 0, TimeSpan.FromMinutes(90));
    public static readonly Property<Percent> Humidity = Property.Number<Percent>("humidity", 0, 100, 0, TimeSpan.FromMinutes(90));
    public static readonly FlagProperty HeatingOn = Property.Flag("heatingOn", TimeSpan.FromMinutes(90));
    public static readonly Property<Celsius> HeatingSetPoint = Property.Number<Celsius>("heatingSetPoint", 5, 30, 1, TimeSpan.FromMinutes(90));
    public static readonly FlagProperty WindowOpen = Property.Flag("windowOpen", TimeSpan.FromHours(26));
    public static readonly Property<Percent> Ventilation = Property.Number<Percent>("ventilation", 0, 100, 0, TimeSpan.FromMinutes(90));
    public static readonly Property<CubicMetrePerHour> WaterFlow = Property.Number<CubicMetrePerHour>("waterFlow", 0, 500, 3, TimeSpan.FromMinutes(90));
    public static readonly Property<Watt> Power = Property.Number<Watt>("power", 0, 1e7, 0, TimeSpan.FromMinutes(90));
    public static readonly Property<KilowattHour> ElectricityIndex = Property.Number<KilowattHour>("electricityIndex", 0, 1e9, 1, TimeSpan.FromHours(26), isIndex: true);
    public static readonly Property<CubicMetre> GasIndex = Property.Number<CubicMetre>("gasIndex", 0, 1e9, 2, TimeSpan.FromHours(26), isIndex: true);
    public static readonly Property<CubicMetre> WaterIndex = Property.Number<CubicMetre>("waterIndex", 0, 1e9, 3, TimeSpan.FromHours(26), isIndex: true);
    public static readonly Property<KilowattHour> ElectricityUse = Property.Number<KilowattHour>("electricityUse", 0, 1e6, 1, TimeSpan.FromHours(26));
    public static readonly Property<KilowattHour> HeatUse = Property.Number<KilowattHour>("heatUse", 0, 1e6, 1, TimeSpan.FromHours(26));

    /// <summary>Told by the weather station it is linked to, or measured on its own wall.</summary>
    public static readonly Property<Celsius> OutdoorTemperature = Property.Number<Celsius>("outdoorTemperature", -40, 60, 1, TimeSpan.FromHours(3));

    /// <summary>Of the day before (COSTIC, base 18), told by its weather station.</summary>
    public static readonly Property<DegreeDay> DegreeDays = Property.Number<DegreeDay>("degreeDays", 0, 80, 1, TimeSpan.FromHours(30));

    /// <summary>Whether people are in: sensed, or by its hours.</summary>
    public static readonly FlagProperty Occupied = Property.Flag("occupied", TimeSpan.FromMinutes(90));
    public static readonly Property<Celsius> HotWaterStorage = Property.Number<Celsius>("hotWaterStorage", 0, 110, 1, TimeSpan.FromHours(3));
    public static readonly Property<Celsius> HotWaterReturn = Property.Number<Celsius>("hotWaterReturn", 0, 110, 1, TimeSpan.FromHours(3));

    public static readonly AttributeDefinition Area = new("area", ValueForm.Number, SquareMetre.Symbol, Required: true) { Minimum = 1, Maximum = 300_000 };
    public static readonly AttributeDefinition Use = AttributeDefinition.Choice<BuildingUse>("use", required: true);
    public static readonly AttributeDefinition Category = new("category", ValueForm.Text);
    public static readonly AttributeDefinition Owner = new("owner", ValueForm.Text);
    public static readonly AttributeDefinition BuiltYear = new("builtYear", ValueForm.Number) { Minimum = 800, Maximum = 2200 };
    public static readonly AttributeDefinition Floors = new("floors", ValueForm.Number) { Minimum = 0, Maximum = 200 };

    public static readonly AttributeDefinition Hours = new("hours", ValueForm.Text) { Reads = text => OpeningHours.Read(text) is not null, Examples = ["mo-fr 08:00-12:00,13:30-18:00; sa 09:00-12:00"] };
    public static readonly AttributeDefinition GasEnergy = new("gasEnergy", ValueForm.Number, "kWh/m³") { Minimum = 5, Maximum = 40 };
    public static readonly AttributeDefinition ReferenceYear = new("referenceYear", ValueForm.Number) { Minimum = TertiaryDecree.FirstReferenceYear, Maximum = TertiaryDecree.LastReferenceYear };
    public static readonly AttributeDefinition ReferenceUse = new("referenceUse", ValueForm.Number, KilowattHourPerSquareMetre.Symbol) { Minimum = 1, Maximum = 5000 };
    public static readonly AttributeDefinition AbsoluteTarget = new("absoluteTarget", ValueForm.Number, KilowattHourPerSquareMetre.Symbol) { Minimum = 1, Maximum = 5000 };

    /// <summary>What its heat is bought as; of a heat pump with an efficiency of 300.</summary>
    public static readonly AttributeDefinition HeatedBy = AttributeDefinition.Choice<HeatCarrier>("heatedBy");
    public static readonly AttributeDefinition HeatingEfficiency = new("heatingEfficiency", ValueForm.Number, Percent.Symbol) { Minimum = 20, Maximum = 700 };
    public static readonly AttributeDefinition OccupiedSetPoint = new("occupiedSetPoint", ValueForm.Number, Celsius.Symbol) { Minimum = 5, Maximum = 30 };
    public static readonly AttributeDefinition EmptySetPoint = new("emptySetPoint", ValueForm.Number, Celsius.Symbol) { Minimum = 5, Maximum = 30 };

    // What a fit to its meters finds (CalibratedBuilding), by square metre of floor.
    public static readonly AttributeDefinition HeatTransfer = new("heatTransfer", ValueForm.Number, "W/(K·m²)") { Minimum = 0.05, Maximum = 6 };
    public static readonly AttributeDefinition HeatCapacity = new("heatCapacity", ValueForm.Number, "kJ/(K·m²)") { Minimum = 15, Maximum = 370 };
    public static readonly AttributeDefinition SolarAperture = new("solarAperture", ValueForm.Number, "m²/m²") { Minimum = 0, Maximum = 0.2 };
    public static readonly AttributeDefinition HeatingLimit = new("heatingLimit", ValueForm.Number, Celsius.Symbol) { Minimum = 8, Maximum = 20 };
    public static readonly AttributeDefinition StandingHeat = new("standingHeat", ValueForm.Number, "kWh/m²") { Minimum = 0, Maximum = 0.01 };

    public override string Key => "building";

    public override string Department => BuildingsDepartment.Id;

    public override string Symbol => "M12 2.4L21.6 10.4V21.6H2.4V10.4Z";

    /// <summary>Whether somebody is there, and whether one can get in.</summary>
    public override IReadOnlyList<string> Unpublished { get; } = [Occupied.Name, WindowOpen.Name];

    public override Property Main => IndoorTemperature;

    public override IReadOnlyList<AttributeDefinition> Attributes { get; } =
    [
        Area, Use, Category, Owner, BuiltYear, Floors, Hours, GasEnergy, ReferenceYear, ReferenceUse, AbsoluteTarget,
        HeatedBy, HeatingEfficiency, OccupiedSetPoint, EmptySetPoint, HeatTransfer, HeatCapacity, SolarAperture, HeatingLimit, StandingHeat, AttributeDefinition.DevEui,
    ];

    public override IReadOnlyList<Setting> Settings => BuildingLimits.All;

    public override IReadOnlyList<Metered> Metered { get; } = [new(ElectricityIndex, "energy", "building"), new(GasIndex, "gas", "building")];

    public override IReadOnlyList<Link> Links { get; } = [new("weather", "weather-station")];

    public override IReadOnlyList<Measure> Measures { get; } =
    [
        Measure.Sum(Power), Measure.Sum(ElectricityIndex), Measure.Sum(GasIndex), Measure.Sum(WaterIndex), Measure.Mean(IndoorTemperature), Measure.CountStates(HeatingOn),
        Measure.Mean(Comfort), Measure.Mean(StuffyShare), Measure.Sum(HeatOfDay), Measure.Mean(HeatIntensity),
    ];

    public override int Fill(Sight sight) => sight.Of(HeatingOn).Current == true ? 3 : 0;

    protected override IEnumerable<Property> DeclareProperties() =>
    [
        IndoorTemperature, Co2, Humidity, HeatingOn, Power, ElectricityIndex, GasIndex, WaterIndex, ElectricityUse, HeatUse, HeatingSetPoint, WindowOpen, Ventilation, WaterFlow,
        OutdoorTemperature, DegreeDays, Occupied, HotWaterStorage, HotWaterReturn, Comfort, StuffyShare, Icone, NightShare, HeatOfDay, HeatIntensity, TertiaryTarget, HeatExpected, HeatPerDegreeDay, SignatureFit,
        WaterStill, SetbackFrom, OccupiedHours, ComfortYet, StuffyYet, ConfinedYet, VeryConfinedYet, ElectricityAtMidnight, NightPower, GasAtMidnight,
        SignatureDays, SignatureCold, SignatureHeat, SignatureSpread, SignatureCommon, SignatureScatter,
    ];
}
