using Beffroi.Quantities;
using Beffroi.Twin;

namespace Beffroi.Assets.Parking;

/// <summary>One space with a sensor: taken or not, since when. Never whose car.</summary>
public sealed partial class ParkingSpace : AssetKind
{
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Settles = TimeSpan.FromSeconds(15);

    /// <summary>More than seven days at one place are abusive (code de la route, R417-12).</summary>
    private static readonly TimeSpan Abusive = TimeSpan.FromDays(7);

    public static readonly ChoiceProperty<SpaceState> State = Property.Choice<SpaceState>("state", TimeSpan.FromHours(3));
    public static readonly Property<Percent> Battery = Property.Number<Percent>("battery", 0, 100, freshFor: TimeSpan.FromDays(3));
    public static readonly Property<Celsius> Temperature = Property.Number<Celsius>("temperature", -40, 90, 1, TimeSpan.FromHours(3));

    /// <summary>Whether somebody has come to stand there: what a sensor says for less than fifteen seconds is somebody driving over it.</summary>
    public static readonly FlagProperty Parked = Property.Flag("parked", TimeSpan.FromHours(3));

    public static readonly FlagProperty Overstayed = Property.Flag("overstayed", TimeSpan.FromHours(3));

    public static readonly AttributeDefinition Use = AttributeDefinition.Choice<SpaceUse>("use", required: true);
    public static readonly AttributeDefinition LongestStay = new("longestStay", ValueForm.Number, "min") { Minimum = 1, Maximum = 10_080 };

    public override string Key => "parking-space";

    public override string Department => ParkingDepartment.Id;

    public override string Symbol => "M6 3H18C19.7 3 21 4.3 21 6V18C21 19.7 19.7 21 18 21H6C4.3 21 3 19.7 3 18V6C3 4.3 4.3 3 6 3Z";

    public override Property Main => State;

    public override IReadOnlyList<AttributeDefinition> Attributes { get; } = [Use, LongestStay, AttributeDefinition.DevEui];

    public override IReadOnlyList<Link> Links { get; } = [new("carPark", "car-park")];

    public override IReadOnlyList<Measure> Measures { get; } = [Measure.CountStates(State), Measure.CountStates(Overstayed)];

    public override IReadOnlyList<Alarm> Alarms { get; } =
    [
        new("overstay", Priority.Planned, TimeSpan.Zero, s => EndOfStay(s) is { } end ? s.Now >= end : s.Of(State).IsCurrent && s.Number(LongestStay) is not null ? false : null),
        new("abusive", Priority.Planned, Abusive, s => s.Of(Parked).Current),
        Alarm.BatteryLow(Battery),
    ];

    public override TimeSpan ReportInterval => TimeSpan.FromMinutes(5);

    public override Instant? NextMoment(Sight sight)
    {
        if (sight.Of(State) is not { IsCurrent: true } state)
        {
            return null;
        }

        var next = Instant.Never;
        foreach (var moment in new[] { EndOfStay(sight), state.ChangedAt + Settles })
        {
            next = moment is { } at && at > sight.Now ? Instant.Earlier(next, at) : next;
        }

        return next == Instant.Never ? null : next;
    }

    public override IEnumerable<Derived> Derive(Sight sight)
    {
        if (sight.Of(State) is not { IsCurrent: true } state)
        {
            yield break;
        }

        var (taken, parked) = (state.Value == SpaceState.Occupied, sight.Of(Parked));
        if (!parked.IsKnown || parked.Value == taken || sight.Now - state.ChangedAt >= Settles)
        {
            yield return Parked.As(taken, Quality.Inferred);
        }

        yield return Overstayed.As(EndOfStay(sight) is { } end && sight.Now >= end, Quality.Inferred);
    }

    public override int Fill(Sight sight) => sight.Of(State).Current switch { SpaceState.Occupied => 3, SpaceState.Closed => 1, _ => 0 };

    protected override IEnumerable<Property> DeclareProperties() => [State, Battery, Temperature, Parked, Overstayed];

    /// <summary>When whoever stands there has stood too long, with five minutes' grace; null when nobody does or no limit is known.</summary>
    private static Instant? EndOfStay(Sight sight) =>
        sight.Of(State) is { IsCurrent: true, Value: SpaceState.Occupied } && sight.Number(LongestStay) is { } minutes
            ? Since(sight) + TimeSpan.FromMinutes(minutes) + Grace
            : null;

    /// <summary>Since when it is taken, whatever drove over it meanwhile.</summary>
    private static Instant Since(Sight sight) =>
        sight.Of(Parked) is { IsKnown: true, Value: true } parked ? Instant.Earlier(parked.ChangedAt, sight.Of(State).ChangedAt) : sight.Of(State).ChangedAt;
}
