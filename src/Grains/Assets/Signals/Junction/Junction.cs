using Beffroi.Quantities;
using Beffroi.Twin;

namespace Beffroi.Assets.Signals;

/// <summary>A junction with traffic signals, as its controller tells it. Colours are never commanded: the controller keeps the safety, and only its plan can be chosen.</summary>
public sealed partial class Junction : AssetKind
{
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(15);

    public static readonly ChoiceProperty<JunctionMode> Mode = Property.Choice<JunctionMode>("mode", Fresh);
    public static readonly Property<Count> Plan = Property.Number<Count>("plan", 0, 255, freshFor: Fresh);
    public static readonly Property<Second> Cycle = Property.Number<Second>("cycle", 0, 600, freshFor: Fresh);
    public static readonly Property<Count> RedLampFaults = Property.Number<Count>("redLampFaults", 0, 200, freshFor: TimeSpan.FromHours(2));
    public static readonly Property<Count> OtherLampFaults = Property.Number<Count>("otherLampFaults", 0, 500, freshFor: TimeSpan.FromHours(2));
    public static readonly Property<Count> DetectorFaults = Property.Number<Count>("detectorFaults", 0, 200, freshFor: TimeSpan.FromHours(2));

    /// <summary>What its controller found against its own safety; it then flashes by itself.</summary>
    public static readonly ChoiceProperty<ControllerFault> Fault = Property.Choice<ControllerFault>("controllerFault", TimeSpan.FromHours(2));

    /// <summary>Approaches of which no red gives light any more.</summary>
    public static readonly Property<Count> ApproachesWithoutRed = Property.Number<Count>("approachesWithoutRed", 0, 20, freshFor: TimeSpan.FromHours(2));

    /// <summary>For how long the detector that is longest occupied has been so without a break.</summary>
    public static readonly Property<Second> DetectorOn = Property.Number<Second>("detectorLongestOn", 0, 1e7, freshFor: TimeSpan.FromHours(2));

    /// <summary>For how long the detector that is longest empty has been so.</summary>
    public static readonly Property<Hour> DetectorOff = Property.Number<Hour>("detectorLongestOff", 0, 1e5, 1, TimeSpan.FromHours(2));
    public static readonly Property<Count> PushButtonFaults = Property.Number<Count>("pushButtonFaults", 0, 200, freshFor: TimeSpan.FromHours(2));
    public static readonly FlagProperty ClockSynchronised = Property.Flag("clockSynchronised", TimeSpan.FromHours(26));
    public static readonly FlagProperty PriorityRequest = Property.Flag("priorityRequest", Fresh);
    public static readonly FlagProperty Door = Property.Flag("doorOpen", TimeSpan.FromHours(2));
    public static readonly Property<Second> ClockDrift = Property.Number<Second>("clockDrift", -86_400, 86_400, 1, TimeSpan.FromHours(26));
    public static readonly Property<Watt> Power = Property.Number<Watt>("power", 0, 20_000, 0, TimeSpan.FromHours(2));

    public static readonly AttributeDefinition InstalledYear = new("installedYear", ValueForm.Number) { Minimum = 1900, Maximum = 2200 };
    public static readonly AttributeDefinition SoundYear = new("soundYear", ValueForm.Number) { Minimum = 1900, Maximum = 2200 };
    public static readonly AttributeDefinition Sound = AttributeDefinition.Choice<SoundCoverage>("sound");
    public static readonly AttributeDefinition Controller = new("controller", ValueForm.Text);
    public static readonly AttributeDefinition Approaches = new("approaches", ValueForm.Number) { Minimum = 1, Maximum = 20 };


    /// <summary>The plans that may run, with their times: a command names one of them.</summary>
    public static readonly AttributeDefinition Plans = new("plans", ValueForm.Text)
    {
        Examples = ["1: cycle 90, yellow 3, green 7, red 2; 2: cycle 60, yellow 3, green 6, red 1", "4: cycle 140, yellow 2.5, green 4, red 5"],
        Reads = text => SignalPlan.Read(text) is not null,
    };

    public static readonly AttributeDefinition SpeedLimit = new("speedLimit", ValueForm.Number, "km/h") { Minimum = 10, Maximum = 130 };

    public override string Key => "junction";

    public override string Department => SignalsDepartment.Id;

    public override string Symbol => "M12 2.6C14.9 2.6 17.2 4.9 17.2 7.8V16.2C17.2 19.1 14.9 21.4 12 21.4C9.1 21.4 6.8 19.1 6.8 16.2V7.8C6.8 4.9 9.1 2.6 12 2.6Z";

    /// <summary>Whether one can get in.</summary>
    public override IReadOnlyList<string> Unpublished { get; } = [Door.Name];

    public override Property Main => Mode;

    public override IReadOnlyList<AttributeDefinition> Attributes { get; } = [InstalledYear, SoundYear, Sound, Controller, Approaches, Plans, SpeedLimit];

    public override IReadOnlyList<Link> Links { get; } = [new("fibre", "fibre-link") { Carries = LinkCarries.Messages }];

    public override IReadOnlyList<Measure> Measures { get; } = [Measure.CountStates(Mode), Measure.Sum(Power)];

    public override IReadOnlyList<Setting> Settings => JunctionLimits.All;

    public override TimeSpan ReportInterval => TimeSpan.FromMinutes(2);

    public override TimeSpan? SilentAfter => TimeSpan.FromMinutes(15);

    public override int Fill(Sight sight) => sight.Of(Mode).Current switch
    {
        JunctionMode.Normal or JunctionMode.Coordinated or JunctionMode.Manual => 3,
        JunctionMode.FlashingScheduled or JunctionMode.FlashingFault or JunctionMode.Battery => 1,
        JunctionMode.AllRed => 2,
        _ => 0,
    };

    protected override IEnumerable<Property> DeclareProperties() =>
    [
        Mode, Plan, Cycle, RedLampFaults, OtherLampFaults, DetectorFaults, Door, ClockDrift, Power, Fault, ApproachesWithoutRed, DetectorOn, DetectorOff,
        PushButtonFaults, ClockSynchronised, PriorityRequest,
    ];
}
