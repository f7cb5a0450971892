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
    public static readonly FlagProperty Door = Property.Flag("doorOpen", TimeSpan.FromHours(2));
    public static readonly Property<Second> ClockDrift = Property.Number<Second>("clockDrift", -86_400, 86_400, 1, TimeSpan.FromHours(26));
    public static readonly Property<Watt> Power = Property.Number<Watt>("power", 0, 20_000, 0, TimeSpan.FromHours(2));

    public static readonly AttributeDefinition InstalledYear = new("installedYear", ValueForm.Number) { Minimum = 1900, Maximum = 2200 };
    public static readonly AttributeDefinition SoundYear = new("soundYear", ValueForm.Number) { Minimum = 1900, Maximum = 2200 };
    public static readonly AttributeDefinition Sound = AttributeDefinition.Choice<SoundCoverage>("sound");
    public static readonly AttributeDefinition Controller = new("controller", ValueForm.Text);
    public static readonly AttributeDefinition Approaches = new("approaches", ValueForm.Number) { Minimum = 1, Maximum = 20 };

    public override string Key => "junction";

    public override string Department => SignalsDepartment.Id;

    public override string Symbol => "M12 2.6C14.9 2.6 17.2 4.9 17.2 7.8V16.2C17.2 19.1 14.9 21.4 12 21.4C9.1 21.4 6.8 19.1 6.8 16.2V7.8C6.8 4.9 9.1 2.6 12 2.6Z";

    public override Property Main => Mode;

    public override IReadOnlyList<AttributeDefinition> Attributes { get; } = [InstalledYear, SoundYear, Sound, Controller, Approaches];

    public override IReadOnlyList<Measure> Measures { get; } = [Measure.CountStates(Mode), Measure.Sum(Power)];

    public override IReadOnlyList<Alarm> Alarms { get; } =
    [
        new("dark", Priority.Danger, TimeSpan.Zero, s => Is(s, JunctionMode.Dark)) { IsLoss = true },
        new("flashing-fault", Priority.Major, TimeSpan.Zero, s => Is(s, JunctionMode.FlashingFault)),
        new("all-red", Priority.Major, TimeSpan.FromMinutes(2), s => Is(s, JunctionMode.AllRed)),
        new("on-battery", Priority.Major, TimeSpan.FromMinutes(1), s => Is(s, JunctionMode.Battery)),
        new("red-lamp-out", Priority.Major, TimeSpan.Zero, s => Any(s, RedLampFaults)),
        new("lamp-out", Priority.Minor, TimeSpan.Zero, s => Any(s, OtherLampFaults)),
        new("detector-fault", Priority.Planned, TimeSpan.FromMinutes(10), s => Any(s, DetectorFaults)),
        new("door-open", Priority.Major, TimeSpan.FromMinutes(10), s => s.Of(Door).Current) { IsSafety = true },
        new("clock-drift", Priority.Planned, TimeSpan.FromMinutes(10), s => s.Of(ClockDrift).Current is { } drift ? Math.Abs(drift.Number) > 5 : null),
    ];

    public override TimeSpan ReportInterval => TimeSpan.FromMinutes(2);

    public override int Fill(Sight sight) => sight.Of(Mode).Current switch
    {
        JunctionMode.Normal or JunctionMode.Coordinated or JunctionMode.Manual => 3,
        JunctionMode.FlashingScheduled or JunctionMode.FlashingFault or JunctionMode.Battery => 1,
        JunctionMode.AllRed => 2,
        _ => 0,
    };

    protected override IEnumerable<Property> DeclareProperties() =>
        [Mode, Plan, Cycle, RedLampFaults, OtherLampFaults, DetectorFaults, Door, ClockDrift, Power];

    private static bool? Is(Sight sight, JunctionMode mode) => sight.Of(Mode).Current is { } current ? current == mode : null;

    private static bool? Any(Sight sight, Property<Count> faults) => sight.Of(faults).Current is { } count ? count.Number > 0 : null;
}
