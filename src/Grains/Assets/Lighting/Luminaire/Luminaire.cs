using Beffroi.Inventory;
using Beffroi.Quantities;
using Beffroi.Twin;
using Beffroi.Twin.Simulation;

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

    /// <summary>The driver's counter of starts (IEC 62386-253); it begins anew with another driver.</summary>
    public static readonly Property<Count> Starts = Property.Number<Count>("starts", 0, 1e7, freshFor: TimeSpan.FromHours(26));

    /// <summary>What it remembers of starts that nobody commanded; see <see cref="Lighting.Restarts"/>.</summary>
    public static readonly TextProperty UncommandedStarts = Property.Text(
        "uncommandedStarts", null, "1204", "1208 2026-01-15T01:02:00Z 2026-01-15T01:14:00Z 2026-01-15T01:26:00Z 2026-01-15T01:38:00Z");

    /// <summary>Which circuits of its cabinet carry nothing, as the cabinet tells.</summary>
    public static readonly TextProperty LostCircuits = Property.Text("lostCircuits", null, Circuits.None, "2");

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

    /// <summary>Power at the start as a share of <see cref="MaxPower"/>, of a lamp that keeps its light constant; not told of one that fades.</summary>
    public static readonly AttributeDefinition ConstantLight = new("constantLight", ValueForm.Number, Percent.Symbol) { Minimum = 50, Maximum = 100 };

    /// <summary>Hours after which it keeps that share of its light, 80 % unless constant light says otherwise.</summary>
    public static readonly AttributeDefinition UsefulLife = new("usefulLife", ValueForm.Number, Hour.Symbol) { Minimum = 1000, Maximum = 300_000 };

    public static readonly AttributeDefinition Class = AttributeDefinition.Choice<LightingClass>("lightingClass");

    /// <summary>The class the road may drop to by hour or traffic.</summary>
    public static readonly AttributeDefinition LowestClass = AttributeDefinition.Choice<LightingClass>("lowestClass");

    public override string Key => "luminaire";

    public override string Department => LightingDepartment.Id;

    public override string Symbol => "M12 2.8C17.1 2.8 21.2 6.9 21.2 12C21.2 17.1 17.1 21.2 12 21.2C6.9 21.2 2.8 17.1 2.8 12C2.8 6.9 6.9 2.8 12 2.8Z";

    public override Property Main => Level;

    public override IReadOnlyList<AttributeDefinition> Attributes { get; } =
    [
        Mode, MaxPower, SourceFlux, ColourTemperature, UpwardLightRatio, CieFluxCode3, InstalledOn,
        Programme, AttributeDefinition.Calendar, Source, LanternType, MountingHeight, Circuit, AttributeDefinition.DevEui,
        ConstantLight, UsefulLife, Class, LowestClass,
    ];

    public override IReadOnlyList<Metered> Metered { get; } = [new(EnergyIndex, "energy", "luminaire")];

    public override IReadOnlyList<Link> Links { get; } = 
    [
        new("cabinet", "cabinet") { Carries = LinkCarries.Supply, Branch = Circuit },
        new("gateway", "gateway") { Carries = LinkCarries.Messages },
    ];

    public override IReadOnlyList<Measure> Measures { get; } = [Measure.Sum(Power), Measure.Sum(EnergyIndex), Measure.CountStates(Lit)];

    public override IReadOnlyList<Setting> Settings => LampLimits.All;

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
        [Level, Power, EnergyIndex, Voltage, PowerFactor, Temperature, OperatingHours, Driver, Supply, Lit, Presence, Starts, UncommandedStarts, LostCircuits];
}
