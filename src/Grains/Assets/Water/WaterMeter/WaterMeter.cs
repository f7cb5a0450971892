using Beffroi.Quantities;
using Beffroi.Twin;

namespace Beffroi.Assets.Water;

/// <summary>A water meter of a building, a fountain or a large user: an index that only grows, whatever its register does, and whether water ever stops.</summary>
public sealed partial class WaterMeter : AssetKind
{
    private const double LitresACubicMetre = 1_000;
    private static readonly TimeSpan Daily = TimeSpan.FromHours(26);

    /// <summary>What the meter's face shows.</summary>
    public static readonly Property<CubicMetre> Register = Property.Number<CubicMetre>("register", 0, 1e9, 3, Daily);

    /// <summary>What a pulse reader counted, for a meter without a register of its own on the air.</summary>
    public static readonly Property<Count> Pulses = Property.Number<Count>("pulses", 0, 1e12, 0, Daily);

    public static readonly Property<Percent> Battery = Property.Number<Percent>("battery", 0, 100, freshFor: TimeSpan.FromDays(3));

    public static readonly Property<CubicMetre> VolumeIndex = Property.Number<CubicMetre>("volumeIndex", 0, 1e9, 3, isIndex: true);

    /// <summary>Mean since the reading before.</summary>
    public static readonly Property<CubicMetrePerHour> Flow = Property.Number<CubicMetrePerHour>("flow", 0, 5_000, 3, Daily);

    public static readonly FlagProperty BackFlow = Property.Flag("backFlow", Daily);
    public static readonly Property<Count> Swaps = Property.Number<Count>("swaps", 0, 1e6);

    /// <summary>The reading before this one.</summary>
    public static readonly Property<CubicMetre> Before = Property.Number<CubicMetre>("before", 0, 1e12, 3, TimeSpan.FromMinutes(30), isWorking: true);

    /// <summary>Whether nothing flowed for an hour.</summary>
    public static readonly FlagProperty Quiet = Property.Flag("quiet", TimeSpan.FromHours(3));

    public static readonly AttributeDefinition Digits = new("digits", ValueForm.Number) { Minimum = 3, Maximum = 9 };
    public static readonly AttributeDefinition PulseWeight = new("pulseWeight", ValueForm.Number, "L") { Minimum = 0.001, Maximum = 100_000 };
    public static readonly AttributeDefinition SerialNumber = new("serialNumber", ValueForm.Text);
    public static readonly AttributeDefinition NeverQuiet = new("neverQuiet", ValueForm.Flag);

    public override string Key => "water-meter";

    public override string Department => WaterDepartment.Id;

    public override string Symbol => "M12 3C17 3 21 7 21 12C21 17 17 21 12 21C7 21 3 17 3 12C3 7 7 3 12 3Z";

    /// <summary>What one household or one customer draws is theirs alone; sums are in the totals.</summary>
    public override bool IsPublished => false;

    public override Property Main => VolumeIndex;

    public override IReadOnlyList<AttributeDefinition> Attributes { get; } = [Digits, PulseWeight, SerialNumber, NeverQuiet, AttributeDefinition.DevEui];

    public override IReadOnlyList<Link> Links { get; } = [new("zone", "supply-zone") { Carries = LinkCarries.Supply }];

    public override IReadOnlyList<Measure> Measures { get; } = [Measure.Sum(VolumeIndex), Measure.Sum(Flow), Measure.CountStates(Quiet)];

    public override IReadOnlyList<Alarm> Alarms { get; } =
    [
        new("leak", Priority.Minor, TimeSpan.FromHours(24), s => s.Flag(NeverQuiet) == true ? false : s.Of(Quiet).Current is { } quiet ? !quiet : null),
        new("back-flow", Priority.Major, TimeSpan.Zero, s => s.Of(BackFlow).Current),
        Alarm.BatteryLow(Battery),
    ];

    public override TimeSpan ReportInterval => TimeSpan.FromHours(1);

    public override TimeSpan? SilentAfter => TimeSpan.FromHours(50);

    public override int Fill(Sight sight) => sight.Of(Flow).Current is { Number: > 0 } ? 3 : 0;

    protected override IEnumerable<Property> DeclareProperties() => [Register, Pulses, Battery, VolumeIndex, Flow, BackFlow, Swaps, Before, Quiet];
}
