using Beffroi.Quantities;
using Beffroi.Twin;

namespace Beffroi.Assets.Parking;

/// <summary>A car park that counts: occupied against capacity, with the rules its entrance sign follows.</summary>
public sealed partial class CarPark : AssetKind
{
    /// <summary>From here the sign says full…</summary>
    private const double FullFrom = 0.97;

    /// <summary>…until it is under this, so that it does not flicker.</summary>
    private const double FullUntil = 0.94;

    private static readonly TimeSpan CountFresh = TimeSpan.FromHours(1);

    public static readonly Property<Count> Occupied = Property.Number<Count>("occupied", 0, 20_000, freshFor: CountFresh);
    public static readonly Property<Count> Free = Property.Number<Count>("free", 0, 20_000, freshFor: TimeSpan.FromHours(1));
    public static readonly Property<Percent> Occupancy = Property.Number<Percent>("occupancy", 0, 1000, 1, TimeSpan.FromHours(1));
    public static readonly FlagProperty Full = Property.Flag("full", TimeSpan.FromHours(1));
    public static readonly ChoiceProperty<SignText> Sign = Property.Choice<SignText>("sign", TimeSpan.FromHours(1));

    /// <summary>By how many cars the counters were wrong last night.</summary>
    public static readonly Property<Count> Drift = Property.Number<Count>("drift", -20_000, 20_000, 0, TimeSpan.FromHours(26));

    public static readonly Property<Percent> TurnedAway = Property.Number<Percent>("turnedAway", 0, 100, 1, TimeSpan.FromHours(1));

    /// <summary>What the signs on the way are told.</summary>
    public static readonly ChoiceProperty<SignMessage> Announced = Property.Choice<SignMessage>("announced");

    public static readonly Property<Count> AnnouncedFree = Property.Number<Count>("announcedFree", 0, 20_000);

    public static readonly AttributeDefinition Capacity = new("capacity", ValueForm.Number, Required: true) { Minimum = 1, Maximum = 20_000 };
    public static readonly AttributeDefinition DisabledSpaces = new("disabledSpaces", ValueForm.Number) { Minimum = 0, Maximum = 20_000 };
    public static readonly AttributeDefinition ChargingPoints = new("chargingPoints", ValueForm.Number) { Minimum = 0, Maximum = 20_000 };
    public static readonly AttributeDefinition Structure = new("structure", ValueForm.Text);
    public static readonly AttributeDefinition Management = new("management", ValueForm.Text);
    public static readonly AttributeDefinition Operator = new("operator", ValueForm.Text);
    public static readonly AttributeDefinition HeightLimit = new("heightLimit", ValueForm.Number, Metre.Symbol) { Minimum = 1, Maximum = 10 };

    public static readonly AttributeDefinition CarsAtNight = new("carsAtNight", ValueForm.Number) { Minimum = 0, Maximum = 20_000 };

    public override string Key => "car-park";

    public override string Department => ParkingDepartment.Id;

    public override string Symbol => "M2.4 3.4H21.6V17.2H17.2V20.6H6.8V17.2H2.4Z";

    public override Property Main => Occupied;

    public override IReadOnlyList<AttributeDefinition> Attributes { get; } =
        [Capacity, DisabledSpaces, ChargingPoints, Structure, Management, Operator, HeightLimit, CarsAtNight, NationalId, Siret, FreeOfCharge, SubscribersOnly, InformationPage];

    public override IReadOnlyList<Measure> Measures { get; } = [Measure.Sum(Occupied), Measure.Sum(Free), Measure.CountStates(Full)];

    public override IReadOnlyList<Alarm> Alarms { get; } =
    [
        new("full", Priority.Planned, TimeSpan.FromMinutes(5), s => s.Of(Full).Current),
        new("over-capacity", Priority.Minor, TimeSpan.FromMinutes(30), s => Share(s) is { } share ? share > 1 : null),
    ];

    public override TimeSpan ReportInterval => TimeSpan.FromMinutes(5);

    public override int Fill(Sight sight) => Share(sight) is { } share ? Math.Clamp((int)Math.Ceiling(share * 3), 0, 3) : 0;

    public override IEnumerable<Derived> Derive(Sight sight) => Resets(sight).Concat(Counts(sight)).Concat(Announces(sight));

    private static IEnumerable<Derived> Counts(Sight sight)
    {
        if (Share(sight) is not { } share)
        {
            yield break;
        }

        var capacity = sight.Number(Capacity)!.Value;
        yield return Free.As(Math.Max(0, capacity * (1 - share)), Quality.Estimated);
        yield return Occupancy.As(Math.Min(1000, share * 100), Quality.Estimated);
        yield return Full.As(share >= FullFrom || (share >= FullUntil && sight.Of(Full) is { IsKnown: true, Value: true }), Quality.Estimated);
        yield return Refusals(capacity, share);
    }

    protected override IEnumerable<Property> DeclareProperties() => [Occupied, Free, Occupancy, Full, Sign, Drift, TurnedAway, Announced, AnnouncedFree];

    /// <summary>Occupied over capacity; null when either is not known.</summary>
    private static double? Share(Sight sight) =>
        Standing(sight) is { } cars && sight.Number(Capacity) is { } capacity ? cars / capacity : null;
}
