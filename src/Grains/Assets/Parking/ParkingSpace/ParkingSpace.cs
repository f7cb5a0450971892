using Beffroi.Quantities;
using Beffroi.Twin;

namespace Beffroi.Assets.Parking;

/// <summary>One space with a sensor: taken or not, since when. Never whose car.</summary>
public sealed partial class ParkingSpace : AssetKind
{
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(5);

    public static readonly ChoiceProperty<SpaceState> State = Property.Choice<SpaceState>("state", TimeSpan.FromHours(3));
    public static readonly Property<Percent> Battery = Property.Number<Percent>("battery", 0, 100, freshFor: TimeSpan.FromDays(3));
    public static readonly Property<Celsius> Temperature = Property.Number<Celsius>("temperature", -40, 90, 1, TimeSpan.FromHours(3));

    public static readonly AttributeDefinition Use = AttributeDefinition.Choice<SpaceUse>("use", required: true);
    public static readonly AttributeDefinition LongestStay = new("longestStay", ValueForm.Number, "min") { Minimum = 1, Maximum = 10_080 };

    public override string Key => "parking-space";

    public override string Department => ParkingDepartment.Id;

    public override string Symbol => "M6 3H18C19.7 3 21 4.3 21 6V18C21 19.7 19.7 21 18 21H6C4.3 21 3 19.7 3 18V6C3 4.3 4.3 3 6 3Z";

    public override Property Main => State;

    public override IReadOnlyList<AttributeDefinition> Attributes { get; } = [Use, LongestStay, AttributeDefinition.DevEui];

    public override IReadOnlyList<Link> Links { get; } = [new("carPark", "car-park")];

    public override IReadOnlyList<Measure> Measures { get; } = [Measure.CountStates(State)];

    public override IReadOnlyList<Alarm> Alarms { get; } =
    [
        new("overstay", Priority.Planned, TimeSpan.Zero, s => EndOfStay(s) is { } end ? s.Now >= end : s.Of(State).IsCurrent && s.Number(LongestStay) is not null ? false : null),
        Alarm.BatteryLow(Battery),
    ];

    public override TimeSpan ReportInterval => TimeSpan.FromMinutes(5);

    public override Instant? NextMoment(Sight sight) => EndOfStay(sight) is { } end && end > sight.Now ? end : null;

    public override int Fill(Sight sight) => sight.Of(State).Current switch { SpaceState.Occupied => 3, SpaceState.Closed => 1, _ => 0 };

    protected override IEnumerable<Property> DeclareProperties() => [State, Battery, Temperature];

    /// <summary>When whoever stands there has stood too long, with five minutes' grace; null when nobody does or no limit is known.</summary>
    private static Instant? EndOfStay(Sight sight) =>
        sight.Of(State) is { IsCurrent: true, Value: SpaceState.Occupied } taken && sight.Number(LongestStay) is { } minutes
            ? taken.ChangedAt + TimeSpan.FromMinutes(minutes) + Grace
            : null;
}
