using Beffroi.Quantities;
using Beffroi.Twin;

namespace Beffroi.Assets.Parking;

/// <summary>A variable sign on the way to a car park: its text, one of those approved, and the number beside it. Its car park commands both; a person or a rule may put another text over it.</summary>
public sealed partial class Sign : AssetKind
{
    private static readonly TimeSpan Fresh = TimeSpan.FromHours(1);

    public static readonly ChoiceProperty<SignMessage> Message = Property.Choice<SignMessage>("message", Fresh);

    /// <summary>Free spaces shown; it shows none with any text but <see cref="SignMessage.Spaces"/>.</summary>
    public static readonly Property<Count> Figure = Property.Number<Count>("figure", 0, 20_000, 0, Fresh);

    public static readonly FlagProperty Faulty = Property.Flag("faulty", Fresh);

    public static readonly AttributeDefinition Towards = new("towards", ValueForm.Text);

    public override string Key => "sign";

    public override string Department => ParkingDepartment.Id;

    public override string Symbol => "M3 4H21V14H13.5V21H10.5V14H3Z";

    public override Property Main => Message;

    public override IReadOnlyList<AttributeDefinition> Attributes { get; } = [Towards, AttributeDefinition.DevEui];

    public override IReadOnlyList<Link> Links { get; } = [new("guidesTo", "car-park")];

    public override IReadOnlyList<ControlDefinition> Controls { get; } = [new(Message), new(Figure)];

    public override IReadOnlyList<Measure> Measures { get; } = [Measure.CountStates(Message)];

    public override IReadOnlyList<Alarm> Alarms { get; } =
    [
        new("faulty", Priority.Minor, TimeSpan.FromMinutes(10), s => s.Of(Faulty).Current),
        new("no-figure", Priority.Planned, TimeSpan.FromHours(1), s => s.Of(Message).Current is { } message ? message == SignMessage.NoFigure : null),
    ];

    public override TimeSpan ReportInterval => TimeSpan.FromMinutes(5);

    public override TimeSpan? SilentAfter => TimeSpan.FromHours(1);

    public override int Fill(Sight sight) => sight.Of(Message).Current switch { SignMessage.Spaces => 1, SignMessage.Full => 3, null or SignMessage.Blank => 0, _ => 2 };

    protected override IEnumerable<Property> DeclareProperties() => [Message, Figure, Faulty];
}
