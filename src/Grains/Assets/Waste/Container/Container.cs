using Beffroi.Quantities;
using Beffroi.Twin;

namespace Beffroi.Assets.Waste;

/// <summary>A waste container with a level sensor: how full it is, how fast it fills, and whether its round must stop there.</summary>
public sealed partial class Container : AssetKind
{
    private static readonly TimeSpan Fresh = TimeSpan.FromHours(26);

    public static readonly Property<Percent> FillLevel = Property.Number<Percent>("fillLevel", 0, 100, 0, Fresh);
    public static readonly Property<Celsius> Temperature = Property.Number<Celsius>("temperature", -40, 300, 1, Fresh);
    public static readonly FlagProperty Tilted = Property.Flag("tilted", Fresh);
    public static readonly Property<Percent> Battery = Property.Number<Percent>("battery", 0, 100, freshFor: TimeSpan.FromDays(3));

    /// <summary>How often it was seen to be emptied; when that last changed is when it last was.</summary>
    public static readonly Property<Count> Emptyings = Property.Number<Count>("emptyings", 0, 1e6);

    /// <summary>What was left in it then.</summary>
    public static readonly Property<Percent> Remainder = Property.Number<Percent>("remainder", 0, 100, 0);

    /// <summary>Highest since.</summary>
    public static readonly Property<Percent> Highest = Property.Number<Percent>("highest", 0, 100, 0);

    public static readonly Property<Day> FullIn = Property.Number<Day>("fullIn", 0, 365, 1, Fresh);
    public static readonly ChoiceProperty<Collection> Collection = Property.Choice<Collection>("collection", Fresh);

    /// <summary>Days until a round stops there whatever comes, and until waste lies beside it.</summary>
    public static readonly Property<Day> CollectIn = Property.Number<Day>("collectIn", 0, 365, 1, Fresh);

    public static readonly Property<Day> OverflowIn = Property.Number<Day>("overflowIn", 0, 365, 1, Fresh);

    /// <summary>As soon, and as late, as it may be full: nine times in ten it is between.</summary>
    public static readonly Property<Day> FullInSoonest = Property.Number<Day>("fullInSoonest", 0, 365, 1, Fresh);

    public static readonly Property<Day> FullInLatest = Property.Number<Day>("fullInLatest", 0, 365, 1, Fresh);

    /// <summary>Levels since it was emptied, hours and percent, from which its pace is told.</summary>
    public static readonly TextProperty Levels = Property.WorkingText("levels");

    public static readonly Property<Celsius> Coolest = Property.Number<Celsius>("coolest", -40, 300, 1, TimeSpan.FromMinutes(2), isWorking: true);
    public static readonly FlagProperty Warming = Property.Flag("warming");

    public static readonly AttributeDefinition Stream = AttributeDefinition.Choice<WasteStream>("stream", required: true);
    public static readonly AttributeDefinition Volume = new("volume", ValueForm.Number, CubicMetre.Symbol, Required: true) { Minimum = 0.02, Maximum = 40 };
    public static readonly AttributeDefinition RoundEvery = new("roundEvery", ValueForm.Number, Day.Symbol) { Minimum = 0.5, Maximum = 60 };
    public static readonly AttributeDefinition LongestKept = new("longestKept", ValueForm.Number, Day.Symbol) { Minimum = 1, Maximum = 60 };
    public static readonly AttributeDefinition Buried = new("buried", ValueForm.Flag);

    public override string Key => "container";

    public override string Department => WasteDepartment.Id;

    public override string Symbol => "M3.2 4.2H20.8V7H19.2L17.6 21H6.4L4.8 7H3.2Z";

    public override Property Main => FillLevel;

    public override IReadOnlyList<AttributeDefinition> Attributes { get; } = [Stream, Volume, RoundEvery, LongestKept, Buried, AttributeDefinition.DevEui];

    public override IReadOnlyList<Measure> Measures { get; } = [Measure.Mean(FillLevel), Measure.CountStates(Collection)];

    public override IReadOnlyList<Alarm> Alarms { get; } =
    [
        new("fire", Priority.Danger, TimeSpan.Zero, IsOnFire) { Ends = HasBurntOut, IsSafety = true },
        new("overflowing", Priority.Minor, TimeSpan.FromHours(1), s => s.Of(FillLevel).Current is { } level ? level.Number >= 95 : null) { Ends = s => s.Of(FillLevel).Current is { } level ? level.Number < 90 : null },
        new("tilted", Priority.Minor, TimeSpan.FromMinutes(30), s => s.Of(Tilted).Current),
        new("kept-too-long", Priority.Planned, TimeSpan.FromHours(1), IsKeptTooLong),
        Alarm.BatteryLow(Battery),
    ];

    public override TimeSpan ReportInterval => TimeSpan.FromHours(1);

    public override TimeSpan? SilentAfter => TimeSpan.FromDays(3);

    public override int Fill(Sight sight) => sight.Of(FillLevel).Current is { } level ? FillingLevel.Quartile(level.Number) : 0;

    protected override IEnumerable<Property> DeclareProperties() =>
    [
        FillLevel, Temperature, Tilted, Battery, Emptyings, Remainder, Highest, FullIn, Collection, CollectIn, OverflowIn, FullInSoonest, FullInLatest, Levels, Coolest, Warming,
    ];
}
