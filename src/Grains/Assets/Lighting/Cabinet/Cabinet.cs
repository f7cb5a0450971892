using Beffroi.Quantities;
using Beffroi.Twin;

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

    public static readonly AttributeDefinition ConnectedPower = new("connectedPower", ValueForm.Number, Watt.Symbol, Required: true) { Minimum = 1, Maximum = 300_000 };
    public static readonly AttributeDefinition SubscribedPower = new("subscribedPower", ValueForm.Number, "kVA") { Minimum = 0, Maximum = 1000 };
    public static readonly AttributeDefinition DeliveryPoint = new("deliveryPoint", ValueForm.Text);
    public static readonly AttributeDefinition Circuits = new("circuits", ValueForm.Number) { Minimum = 1, Maximum = 50 };
    public static readonly AttributeDefinition Programme = AttributeDefinition.Choice<DimmingProgramme>("programme");

    public override string Key => "cabinet";

    public override string Department => LightingDepartment.Id;

    public override string Symbol => "M6.2 2.2H17.8V21.8H6.2Z";

    public override Property Main => Supply;

    public override IReadOnlyList<AttributeDefinition> Attributes { get; } =
        [ConnectedPower, SubscribedPower, DeliveryPoint, Circuits, Programme, AttributeDefinition.DevEui];

    public override IReadOnlyList<Tell> Tells { get; } = [new(Supply, "cabinet", "supply")];

    public override IReadOnlyList<Measure> Measures { get; } = [Measure.Sum(Power), Measure.Sum(EnergyIndex), Measure.CountStates(Supply)];

    public override TimeSpan ReportInterval => TimeSpan.FromMinutes(5);

    public override int Fill(Sight sight) => sight.Of(Supply).Current == true ? 3 : 0;

    /// <summary>Whether the circuits are fed, from contactor, voltage and currents, for a cabinet that does not measure it behind its contactor.</summary>
    public override IEnumerable<Derived> Derive(Sight sight)
    {
        if (sight.Of(Supply).Quality == Quality.Measured || sight.Of(Contactor).Current is not { } closed)
        {
            yield break;
        }

        if (!closed || sight.Of(Voltage).Current is not null || Currents(sight) is not null)
        {
            yield return Supply.As(closed && !HasNoVoltage(sight) && CarriesNothing(sight) != true, Quality.Estimated);
        }
    }

    protected override IEnumerable<Property> DeclareProperties() =>
        [Contactor, Supply, Voltage, CurrentL1, CurrentL2, CurrentL3, Power, EnergyIndex, Door, ClockDrift, ResidualCurrent];
}
