using Beffroi.Quantities;
using Beffroi.Twin;

namespace Beffroi.Assets.Networks;

/// <summary>A fibre between two ends: whether it carries, how much light arrives, and where it is broken. What hangs on it is unreachable with it, and may well be all right.</summary>
public sealed partial class FibreLink : AssetKind
{
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(15);

    public static readonly FlagProperty Up = Property.Flag("up", Fresh);
    public static readonly Property<DecibelMilliwatt> ReceivedPower = Property.Number<DecibelMilliwatt>("receivedPower", -60, 10, 1, Fresh);

    /// <summary>Of glass, from the first end, to what a reflectometer (OTDR) saw last.</summary>
    public static readonly Property<Metre> EventDistance = Property.Number<Metre>("eventDistance", 0, 200_000, freshFor: TimeSpan.FromDays(2));
    public static readonly Property<Decibel> EventLoss = Property.Number<Decibel>("eventLoss", 0, 60, 2, TimeSpan.FromDays(2));
    public static readonly Property<Decibel> Attenuation = Property.Number<Decibel>("attenuation", 0, 70, 2, Fresh);
    public static readonly Property<Decibel> PlannedAttenuation = Property.Number<Decibel>("plannedAttenuation", 0, 200, 2);

    /// <summary>Light that could still be lost before the receiver sees nothing.</summary>
    public static readonly Property<Decibel> Margin = Property.Number<Decibel>("margin", -60, 70, 1, Fresh);

    /// <summary>Along the trench from the first end: where to dig.</summary>
    public static readonly Property<Metre> FaultAt = Property.Number<Metre>("faultAt", 0, 200_000, freshFor: TimeSpan.FromDays(2));

    public static readonly AttributeDefinition From = new("from", ValueForm.Text, Required: true);
    public static readonly AttributeDefinition To = new("to", ValueForm.Text, Required: true);
    public static readonly AttributeDefinition NearEnd = new("nearEnd", ValueForm.Point);
    public static readonly AttributeDefinition Length = new("length", ValueForm.Number, Metre.Symbol, Required: true) { Minimum = 1, Maximum = 200_000 };
    public static readonly AttributeDefinition GlassLength = new("glassLength", ValueForm.Number, Metre.Symbol) { Minimum = 1, Maximum = 200_000 };
    public static readonly AttributeDefinition Splices = new("splices", ValueForm.Number) { Minimum = 0, Maximum = 500 };
    public static readonly AttributeDefinition Connectors = new("connectors", ValueForm.Number) { Minimum = 0, Maximum = 100 };
    public static readonly AttributeDefinition Wavelength = new("wavelength", ValueForm.Number, "nm") { Minimum = 800, Maximum = 1700 };
    public static readonly AttributeDefinition LaunchPower = new("launchPower", ValueForm.Number, DecibelMilliwatt.Symbol) { Minimum = -30, Maximum = 30 };
    public static readonly AttributeDefinition Sensitivity = new("sensitivity", ValueForm.Number, DecibelMilliwatt.Symbol) { Minimum = -60, Maximum = 0 };
    public static readonly AttributeDefinition Operator = new("operator", ValueForm.Text);

    public override string Key => "fibre-link";

    public override string Department => NetworksDepartment.Id;

    public override string Symbol => "M2.5 8.5H21.5L18.5 12L21.5 15.5H2.5L5.5 12Z";

    public override Property Main => Up;

    public override IReadOnlyList<AttributeDefinition> Attributes { get; } =
        [From, To, NearEnd, Length, GlassLength, Splices, Connectors, Wavelength, LaunchPower, Sensitivity, Operator];

    /// <summary>A link of a chain carries nothing when the one before it does not.</summary>
    public override IReadOnlyList<Link> Links { get; } = [new("fibre", "fibre-link") { Carries = LinkCarries.Messages }];

    public override IReadOnlyList<Setting> Settings => FibreLimits.All;

    public override IReadOnlyList<Measure> Measures { get; } = [Measure.CountStates(Up)];

    public override IReadOnlyList<Alarm> Alarms { get; } =
    [
        new("cut", Priority.Major, default, IsCut) { IsLoss = true, OffDelay = TimeSpan.FromMinutes(1), DelayedBy = FibreLimits.CutAfter },
        new("down", Priority.Major, TimeSpan.FromMinutes(5), s => IsCut(s) is { } cut ? s.Of(Up).Current == false && !cut : null) { IsLoss = true, OffDelay = TimeSpan.FromMinutes(1) },
        new("attenuation", Priority.Minor, TimeSpan.FromMinutes(30), s => Excess(s) is { } excess ? excess > FibreLimits.MostExcess.Value : null)
        {
            Ends = s => Excess(s) is { } excess ? excess < FibreLimits.MostExcess.Value - 0.5 : null,
        },
        new("light-low", Priority.Minor, TimeSpan.FromMinutes(30), s => s.Of(Up).Current == false ? false : s.Of(Margin).Current is { } margin ? margin.Number < FibreLimits.LeastMargin.Value : null)
        {
            Ends = s => s.Of(Up).Current == false ? true : s.Of(Margin).Current is { } margin ? margin.Number > FibreLimits.LeastMargin.Value + 0.5 : null,
        },
    ];

    public override TimeSpan ReportInterval => TimeSpan.FromMinutes(5);

    public override TimeSpan? SilentAfter => TimeSpan.FromMinutes(15);

    public override int Fill(Sight sight) => sight.Of(Up).Current != true ? 0 : sight.Of(Margin).Current is { } margin && margin.Number < FibreLimits.LeastMargin.Value ? 1 : 3;

    protected override IEnumerable<Property> DeclareProperties() =>
        [Up, ReceivedPower, EventDistance, EventLoss, Attenuation, PlannedAttenuation, Margin, FaultAt];

    /// <summary>Nothing is carried and no light comes. Light that comes and carries nothing is the equipment's; so is a link of which no light was ever told.</summary>
    private static bool? IsCut(Sight sight) =>
        sight.Of(Up).Current is not { } up ? null : !up && sight.Of(ReceivedPower).Current is { } light && light.Number < FibreLimits.Dark.Value;

    private static double? Excess(Sight sight) =>
        sight.Of(Up).Current == true && sight.Of(Attenuation).Current is { } lost && sight.Of(PlannedAttenuation).Current is { } planned ? lost.Number - planned.Number : null;
}
