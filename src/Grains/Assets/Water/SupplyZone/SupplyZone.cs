using Beffroi.Quantities;
using Beffroi.Twin;

namespace Beffroi.Assets.Water;

/// <summary>A metered zone of the drinking-water network: what flows in, and what of it leaks, as its nights tell.</summary>
public sealed partial class SupplyZone : AssetKind
{
    private static readonly TimeSpan Fresh = TimeSpan.FromHours(2);
    private static readonly TimeSpan Yearly = TimeSpan.FromDays(550);

    public static readonly Property<CubicMetrePerHour> Flow = Property.Number<CubicMetrePerHour>("flow", 0, 5_000, 2, Fresh);
    public static readonly Property<CubicMetre> VolumeIndex = Property.Number<CubicMetre>("volumeIndex", 0, 1e9, 1, TimeSpan.FromHours(26), isIndex: true);
    public static readonly FlagProperty BackFlow = Property.Flag("backFlow", Fresh);
    public static readonly Property<Percent> Battery = Property.Number<Percent>("battery", 0, 100, freshFor: TimeSpan.FromDays(3));

    /// <summary>Lowest flow since two o'clock of the night that goes on.</summary>
    public static readonly Property<CubicMetrePerHour> LowestYet = Property.Number<CubicMetrePerHour>("lowestYet", 0, 5_000, 2, TimeSpan.FromHours(6));

    /// <summary>Lowest flow of the last whole night.</summary>
    public static readonly Property<CubicMetrePerHour> NightMinimum = Property.Number<CubicMetrePerHour>("nightMinimum", 0, 5_000, 2, TimeSpan.FromHours(30));

    public static readonly Property<CubicMetrePerHour> Leakage = Property.Number<CubicMetrePerHour>("leakage", 0, 5_000, 2, TimeSpan.FromHours(30));

    /// <summary>Metres of water column where the zone is hardest to feed.</summary>
    public static readonly Property<Metre> Head = Property.Number<Metre>("head", 0, 300, 1, Fresh);

    /// <summary>The last nights, and what is reported and usual of them.</summary>
    public static readonly TextProperty NightsKept = Property.WorkingText("nights");

    public static readonly Property<CubicMetrePerHour> NightLevel = Property.Number<CubicMetrePerHour>("nightLevel", 0, 5_000, 2, TimeSpan.FromHours(30));
    public static readonly Property<CubicMetrePerHour> UsualNight = Property.Number<CubicMetrePerHour>("usualNight", 0, 5_000, 2, TimeSpan.FromHours(30));
    public static readonly FlagProperty NightRise = Property.Flag("nightRise", TimeSpan.FromHours(30));

    /// <summary>Of a day.</summary>
    public static readonly Property<CubicMetre> DailyLeakage = Property.Number<CubicMetre>("dailyLeakage", 0, 120_000, 1, TimeSpan.FromHours(30));

    /// <summary>What of the leakage is more than any network has: what can be looked for.</summary>
    public static readonly Property<CubicMetrePerHour> Findable = Property.Number<CubicMetrePerHour>("findable", 0, 5_000, 2, TimeSpan.FromHours(30));

    /// <summary>Cubic metres of the last year of account.</summary>
    public static readonly Property<CubicMetre> Produced = Property.Number<CubicMetre>("yearProduced", 0, 1e9, 0, Yearly);

    public static readonly Property<CubicMetre> Imported = Property.Number<CubicMetre>("yearImported", 0, 1e9, 0, Yearly);
    public static readonly Property<CubicMetre> Exported = Property.Number<CubicMetre>("yearExported", 0, 1e9, 0, Yearly);
    public static readonly Property<CubicMetre> Consumed = Property.Number<CubicMetre>("yearConsumed", 0, 1e9, 0, Yearly);

    public static readonly Property<Percent> Yield = Property.Number<Percent>("yield", 0, 1_000, 1, Yearly);
    public static readonly Property<Percent> YieldFloor = Property.Number<Percent>("yieldFloor", 0, 100, 1, Yearly);
    public static readonly Property<CubicMetrePerKilometreDay> LossIndex = Property.Number<CubicMetrePerKilometreDay>("lossIndex", -1_000, 10_000, 2, Yearly);

    public static readonly AttributeDefinition Connections = new("connections", ValueForm.Number, Required: true) { Minimum = 1, Maximum = 200_000 };
    public static readonly AttributeDefinition MainsLength = new("mainsLength", ValueForm.Number, Metre.Symbol) { Minimum = 1, Maximum = 2e6 };
    public static readonly AttributeDefinition MeteredNightUse = new("meteredNightUse", ValueForm.Number, CubicMetrePerHour.Symbol) { Minimum = 0, Maximum = 5_000 };
    public static readonly AttributeDefinition LargestFlow = new("largestFlow", ValueForm.Number, CubicMetrePerHour.Symbol) { Minimum = 0.1, Maximum = 5_000 };

    public static readonly AttributeDefinition NightLitres = new("nightLitres", ValueForm.Number, "L/h") { Minimum = 0, Maximum = 100 };
    public static readonly AttributeDefinition Scarce = new("scarce", ValueForm.Flag);

    public override string Key => "supply-zone";

    public override string Department => WaterDepartment.Id;

    public override string Symbol => "M12 2.4C15.6 7.2 19 11 19 14.8C19 18.7 15.9 21.6 12 21.6C8.1 21.6 5 18.7 5 14.8C5 11 8.4 7.2 12 2.4Z";

    public override Property Main => Flow;

    public override IReadOnlyList<AttributeDefinition> Attributes { get; } = [Connections, MainsLength, MeteredNightUse, LargestFlow, NightLitres, Scarce, AttributeDefinition.DevEui];

    public override IReadOnlyList<Measure> Measures { get; } = [Measure.Sum(Flow), Measure.Sum(VolumeIndex), Measure.Sum(Leakage), Measure.Sum(DailyLeakage), Measure.Sum(Produced), Measure.Sum(Imported), Measure.Sum(Exported), Measure.Sum(Consumed)];

    public override IReadOnlyList<Alarm> Alarms { get; } =
    [
        new("burst", Priority.Major, TimeSpan.FromMinutes(30), IsBurst),
        new("leak", Priority.Minor, TimeSpan.FromHours(47), s => s.Of(Leakage).Current is { } leak ? leak.Number > 1 : null) { Ends = s => s.Of(Leakage).Current is { } leak ? leak.Number < 0.8 : null },
        new("back-flow", Priority.Major, TimeSpan.FromMinutes(5), s => s.Of(BackFlow).Current),
        new("night-rise", Priority.Minor, TimeSpan.Zero, s => s.Of(NightRise).Current),
        new("yield-low", Priority.Planned, TimeSpan.Zero, IsYieldLow),
        new("losses-high", Priority.Planned, TimeSpan.Zero, AreLossesHigh),
        Alarm.BatteryLow(Battery),
    ];

    public override TimeSpan? SilentAfter => TimeSpan.FromHours(26);

    public override int Fill(Sight sight) =>
        sight.Of(Flow).Current is not { } flow ? 0
        : sight.Number(LargestFlow) is { } largest ? Math.Clamp((int)Math.Ceiling(flow.Number / largest * 3), 0, 3)
        : flow.Number > 0 ? 2 : 0;

    protected override IEnumerable<Property> DeclareProperties() =>
    [
        Flow, VolumeIndex, BackFlow, Battery, LowestYet, NightMinimum, Leakage, Head, NightsKept, NightLevel, UsualNight, NightRise, DailyLeakage, Findable,
        Produced, Imported, Exported, Consumed, Yield, YieldFloor, LossIndex,
    ];

    /// <summary>Half as much again as ever flowed on a good day.</summary>
    private static bool? IsBurst(Sight sight) =>
        sight.Of(Flow).Current is { } flow && sight.Number(LargestFlow) is { } largest ? flow.Number > 1.5 * largest : null;
}
