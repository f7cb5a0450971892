using Beffroi.Inventory;
using Beffroi.Quantities;
using Beffroi.Twin;

namespace Beffroi.Assets.Lighting;

/// <summary>A point of public light, in one of three control modes. Two lamps in three report nothing: their state is inferred from their cabinet's supply.</summary>
public sealed partial class Luminaire : AssetKind
{
    public static readonly Property<Percent> Level = Property.Number<Percent>("level", 0, 100, freshFor: TimeSpan.FromMinutes(45));
    public static readonly Property<Watt> Power = Property.Number<Watt>("power", 0, 5000, 1, TimeSpan.FromMinutes(45));
    public static readonly Property<KilowattHour> EnergyIndex = Property.Number<KilowattHour>("energyIndex", 0, 1e7, 3, TimeSpan.FromHours(26), isIndex: true);
    public static readonly Property<Volt> Voltage = Property.Number<Volt>("voltage", 0, 500, 1, TimeSpan.FromMinutes(45));
    public static readonly Property<Ratio> PowerFactor = Property.Number<Ratio>("powerFactor", 0, 1, 2, TimeSpan.FromMinutes(45));
    public static readonly Property<Celsius> Temperature = Property.Number<Celsius>("temperature", -40, 150, 1, TimeSpan.FromMinutes(45));
    public static readonly Property<Hour> OperatingHours = Property.Number<Hour>("operatingHours", 0, 1e6, 1, TimeSpan.FromHours(26), isIndex: true);
    public static readonly ChoiceProperty<DriverState> Driver = Property.Choice<DriverState>("driver", TimeSpan.FromHours(26));
    public static readonly FlagProperty Supply = Property.Flag("supply");
    public static readonly FlagProperty Presence = Property.Flag("presence", TimeSpan.FromMinutes(10));
    public static readonly FlagProperty Lit = Property.Flag("lit", TimeSpan.FromMinutes(45));

    public static readonly AttributeDefinition Mode = AttributeDefinition.Choice<ControlMode>("controlMode", required: true);
    public static readonly AttributeDefinition MaxPower = new("maxPower", ValueForm.Number, Watt.Symbol, Required: true) { Minimum = 1, Maximum = 2000 };
    public static readonly AttributeDefinition SourceFlux = new("sourceFlux", ValueForm.Number, Lumen.Symbol, Required: true) { Minimum = 1, Maximum = 500_000 };
    public static readonly AttributeDefinition ColourTemperature = new("colourTemperature", ValueForm.Number, Kelvin.Symbol, Required: true) { Minimum = 1500, Maximum = 10_000 };
    public static readonly AttributeDefinition UpwardLightRatio = new("upwardLightRatio", ValueForm.Number, Percent.Symbol, Required: true) { Minimum = 0, Maximum = 100 };
    public static readonly AttributeDefinition CieFluxCode3 = new("cieFluxCode3", ValueForm.Number, Percent.Symbol, Required: true) { Minimum = 0, Maximum = 100 };
    public static readonly AttributeDefinition InstalledOn = new("installedOn", ValueForm.Instant, Required: true);
    public static readonly AttributeDefinition Programme = AttributeDefinition.Choice<DimmingProgramme>("programme");
    public static readonly AttributeDefinition Source = AttributeDefinition.Choice<LightSource>("source");
    public static readonly AttributeDefinition LanternType = new("lanternType", ValueForm.Text);
    public static readonly AttributeDefinition MountingHeight = new("mountingHeight", ValueForm.Number, Metre.Symbol) { Minimum = 0, Maximum = 60 };
    public static readonly AttributeDefinition Circuit = new("circuit", ValueForm.Text);

    public override string Key => "luminaire";

    public override string Department => LightingDepartment.Id;

    public override string Symbol => "M12 2.8C17.1 2.8 21.2 6.9 21.2 12C21.2 17.1 17.1 21.2 12 21.2C6.9 21.2 2.8 17.1 2.8 12C2.8 6.9 6.9 2.8 12 2.8Z";

    public override Property Main => Level;

    public override IReadOnlyList<AttributeDefinition> Attributes { get; } =
    [
        Mode, MaxPower, SourceFlux, ColourTemperature, UpwardLightRatio, CieFluxCode3, InstalledOn,
        Programme, AttributeDefinition.Calendar, Source, LanternType, MountingHeight, Circuit, AttributeDefinition.DevEui,
    ];

    public override IReadOnlyList<Link> Links { get; } = 
    [
        new("cabinet", "cabinet") { Carries = LinkCarries.Supply, Branch = Circuit },
        new("gateway", "gateway") { Carries = LinkCarries.Messages },
    ];

    public override IReadOnlyList<Measure> Measures { get; } = [Measure.Sum(Power), Measure.Sum(EnergyIndex), Measure.CountStates(Lit)];

    public override TimeSpan ReportInterval => TimeSpan.FromMinutes(10);

    public override TimeSpan? SilentAfter => TimeSpan.FromMinutes(30);

    /// <summary>Lamps switched by their cabinet, and those on their own, send nothing.</summary>
    public override bool SpeaksForItself(Description description) => Mode.ChoiceIn<ControlMode>(description) is null or ControlMode.Point;

    public override int Fill(Sight sight) => sight.Of(Level).Current switch
    {
        null => 0,
        { Number: <= 0 } => 0,
        { Number: < 34 } => 1,
        { Number: < 67 } => 2,
        _ => 3,
    };

    protected override IEnumerable<Property> DeclareProperties() =>
        [Level, Power, EnergyIndex, Voltage, PowerFactor, Temperature, OperatingHours, Driver, Supply, Lit, Presence];
}
