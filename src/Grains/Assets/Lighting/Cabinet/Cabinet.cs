using Beffroi.Quantities;
using Beffroi.Twin;
using Beffroi.Twin.Simulation;

namespace Beffroi.Assets.Lighting;

/// <summary>A lighting cabinet: switches, meters and protects the circuits of a few dozen luminaires, and tells them whether they are fed.</summary>
public sealed partial class Cabinet : AssetKind
{
    public static readonly FlagProperty Contactor = Property.Flag("contactor", TimeSpan.FromMinutes(45));
    public static readonly FlagProperty Supply = Property.Flag("supply", TimeSpan.FromMinutes(45));
    public static readonly Property<Volt> Voltage = Property.Number<Volt>("voltage", 0, 500, 1, TimeSpan.FromMinutes(45));
    public static readonly Property<Ampere> CurrentL1 = Property.Number<Ampere>("currentL1", 0, 1000, 2, TimeSpan.FromMinutes(45));
    public static readonly Property<Ampere> CurrentL2 = Property.Number<Ampere>("currentL2", 0, 1000, 2, TimeSpan.FromMinutes(45));
    public static readonly Property<Ampere> CurrentL3 = Property.Number<Ampere>("currentL3", 0, 1000, 2, TimeSpan.FromMinutes(45));
    public static readonly Property<Watt> Power = Property.Number<Watt>("power", 0, 500_000, 0, TimeSpan.FromMinutes(45));
    public static readonly Property<KilowattHour> EnergyIndex = Property.Number<KilowattHour>("energyIndex", 0, 1e8, 2, TimeSpan.FromHours(26), isIndex: true);
    public static readonly FlagProperty Door = Property.Flag("doorOpen", TimeSpan.FromHours(26));
    public static readonly Property<Second> ClockDrift = Property.Number<Second>("clockDrift", -86_400, 86_400, 0, TimeSpan.FromHours(26));
    public static readonly FlagProperty ResidualCurrent = Property.Flag("residualCurrentTrip", TimeSpan.FromHours(26));

    /// <summary>Of the three phases, as it was last: what steps are told from.</summary>
    public static readonly Property<Ampere> TotalCurrent = Property.Number<Ampere>("totalCurrent", 0, 3000, 2, TimeSpan.FromMinutes(45));

    /// <summary>Names of the circuits that carry nothing, as steps of the current tell; see <see cref="Lighting.Circuits"/>.</summary>
    public static readonly TextProperty LostCircuits = Property.Text("lostCircuits", null, Lighting.Circuits.None, "2", "1, 3");
    public static readonly Property<WattPerLuxSquareMetre> PowerDensity = Property.Number<WattPerLuxSquareMetre>("powerDensity", 0, 1000, 4);
    public static readonly Property<WattHourPerSquareMetre> YearlyEnergy = Property.Number<WattHourPerSquareMetre>("yearlyEnergy", 0, 1e8);

    public static readonly AttributeDefinition ConnectedPower = new("connectedPower", ValueForm.Number, Watt.Symbol, Required: true) { Minimum = 1, Maximum = 300_000 };
    public static readonly AttributeDefinition SubscribedPower = new("subscribedPower", ValueForm.Number, "kVA") { Minimum = 0, Maximum = 1000 };
    public static readonly AttributeDefinition DeliveryPoint = new("deliveryPoint", ValueForm.Text);
    public static readonly AttributeDefinition Circuits = new("circuits", ValueForm.Number) { Minimum = 1, Maximum = 50 };

    /// <summary>Name and full power of each circuit, the name as the lamps' <c>circuit</c> has it.</summary>
    public static readonly AttributeDefinition CircuitPowers = new("circuitPowers", ValueForm.Text)
    {
        Examples = ["1: 620, 2: 480, 3: 970"],
        Reads = text => Lighting.Circuits.Read(text) is not null,
    };

    /// <summary>What the cabinet itself takes, lamps off.</summary>
    public static readonly AttributeDefinition BaseLoad = new("baseLoad", ValueForm.Number, Watt.Symbol) { Minimum = 0, Maximum = 5000 };
    public static readonly AttributeDefinition LitArea = new("litArea", ValueForm.Number, SquareMetre.Symbol) { Minimum = 1, Maximum = 1e7 };
    public static readonly AttributeDefinition Illuminance = new("illuminance", ValueForm.Number, Lux.Symbol) { Minimum = 0.1, Maximum = 1000 };
    public static readonly AttributeDefinition Programme = AttributeDefinition.Choice<DimmingProgramme>("programme");

    public override string Key => "cabinet";

    public override string Department => LightingDepartment.Id;

    public override string Symbol => "M6.2 2.2H17.8V21.8H6.2Z";

    /// <summary>Whether one can get in, and whose contract it is.</summary>
    public override IReadOnlyList<string> Unpublished { get; } = [Door.Name, DeliveryPoint.Name];

    public override Property Main => Supply;

    public override IReadOnlyList<AttributeDefinition> Attributes { get; } =
    [
        ConnectedPower, SubscribedPower, DeliveryPoint, Circuits, Programme, AttributeDefinition.DevEui, CircuitPowers, BaseLoad, LitArea, Illuminance,
    ];

    public override IReadOnlyList<Tell> Tells { get; } = [new(Supply, "cabinet", "supply"), new(LostCircuits, "cabinet", "lostCircuits")];

    public override IReadOnlyList<Measure> Measures { get; } = [Measure.Sum(Power), Measure.Sum(EnergyIndex), Measure.CountStates(Supply)];

    public override IReadOnlyList<Metered> Metered { get; } = [new(EnergyIndex, "energy", "luminaire") { Without = ["cabinet"] }];

    public override IReadOnlyList<Setting> Settings => CabinetLimits.All;

    public override TimeSpan ReportInterval => TimeSpan.FromMinutes(5);

    public override int Fill(Sight sight) => sight.Of(Supply).Current == true ? 3 : 0;

    protected override IEnumerable<Property> DeclareProperties() =>
    [
        Contactor, Supply, Voltage, CurrentL1, CurrentL2, CurrentL3, Power, EnergyIndex, Door, ClockDrift, ResidualCurrent,
        TotalCurrent, LostCircuits, PowerDensity, YearlyEnergy,
    ];
}
