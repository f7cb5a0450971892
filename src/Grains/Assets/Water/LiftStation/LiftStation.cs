using Beffroi.Quantities;
using Beffroi.Twin;

namespace Beffroi.Assets.Water;

/// <summary>A station that lifts waste water, with its wet well, its pumps, the gas above it, and the overflow that relieves it.</summary>
public sealed partial class LiftStation : AssetKind
{
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan Daily = TimeSpan.FromHours(26);

    public static readonly Property<Metre> Level = Property.Number<Metre>("level", 0, 30, 2, Fresh);
    public static readonly Property<Count> PumpsRunning = Property.Number<Count>("pumpsRunning", 0, 10, 0, Fresh);
    public static readonly Property<Count> PumpStarts = Property.Number<Count>("pumpStarts", 0, 1e9, 0, Daily, isIndex: true);
    public static readonly Property<Hour> RunHours = Property.Number<Hour>("runHours", 0, 1e6, 2, Daily, isIndex: true);
    public static readonly Property<PartsPerMillion> HydrogenSulphide = Property.Number<PartsPerMillion>("h2s", 0, 2_000, 1, Fresh);
    public static readonly FlagProperty Overflowing = Property.Flag("overflowing", Fresh);
    public static readonly Property<CubicMetrePerHour> OverflowFlow = Property.Number<CubicMetrePerHour>("overflowFlow", 0, 20_000, 1, Fresh);
    public static readonly FlagProperty Supply = Property.Flag("supply", Fresh);

    public static readonly Property<Count> StartsPerHour = Property.Number<Count>("startsPerHour", 0, 1_000, 1, TimeSpan.FromHours(3));

    /// <summary>Starts at the beginning of the hour that is counted.</summary>
    public static readonly Property<Count> StartsBefore = Property.Number<Count>("startsBefore", 0, 1e9, 0, TimeSpan.FromHours(3), isWorking: true);

    public static readonly Property<Count> Overflows = Property.Number<Count>("overflows", 0, 1e6, isIndex: true);
    public static readonly Property<Hour> OverflowHours = Property.Number<Hour>("overflowHours", 0, 1e6, 2, isIndex: true);
    public static readonly Property<CubicMetre> OverflowVolume = Property.Number<CubicMetre>("overflowVolume", 0, 1e9, 3, isIndex: true);
    public static readonly TextProperty Ledger = Property.WorkingText("ledger");

    public static readonly AttributeDefinition AlarmLevel = new("alarmLevel", ValueForm.Number, Metre.Symbol) { Minimum = 0.1, Maximum = 30 };
    public static readonly AttributeDefinition StartLevel = new("startLevel", ValueForm.Number, Metre.Symbol) { Minimum = 0.1, Maximum = 30 };
    public static readonly AttributeDefinition Pumps = new("pumps", ValueForm.Number) { Minimum = 1, Maximum = 10 };
    public static readonly AttributeDefinition MostStarts = new("mostStartsPerHour", ValueForm.Number) { Minimum = 1, Maximum = 100 };
    public static readonly AttributeDefinition SandreCode = new("sandreCode", ValueForm.Text);
    public static readonly AttributeDefinition Receiving = new("receivingWater", ValueForm.Text);

    public override string Key => "lift-station";

    public override string Department => WaterDepartment.Id;

    public override string Symbol => "M3 21V9H7V3H17V9H21V21Z";

    public override Property Main => Level;

    public override IReadOnlyList<AttributeDefinition> Attributes { get; } = [AlarmLevel, StartLevel, Pumps, MostStarts, SandreCode, Receiving, AttributeDefinition.DevEui];

    public override IReadOnlyList<Measure> Measures { get; } = [Measure.Sum(Overflows), Measure.Sum(OverflowHours), Measure.Sum(OverflowVolume), Measure.CountStates(Overflowing)];

    public override TimeSpan ReportInterval => TimeSpan.FromMinutes(5);

    public override TimeSpan? SilentAfter => TimeSpan.FromMinutes(45);

    public override int Fill(Sight sight) =>
        sight.Of(Level).Current is not { } level || sight.Number(AlarmLevel) is not { } top ? 0 : Math.Clamp((int)Math.Ceiling(level.Number / top * 3), 0, 3);

    protected override IEnumerable<Property> DeclareProperties() =>
    [
        Level, PumpsRunning, PumpStarts, RunHours, HydrogenSulphide, Overflowing, OverflowFlow, Supply, StartsPerHour, StartsBefore, Overflows, OverflowHours, OverflowVolume, Ledger,
    ];
}
