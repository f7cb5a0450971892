using Beffroi.Assets.Lighting;
using Beffroi.Quantities;
using Beffroi.Twin;

namespace Beffroi.Support.Twin;

/// <summary>A kind for tests of the kernel: one property of each form, an alarm with a delay and one without, a derived value, and something to tell.</summary>
public sealed class Lantern : AssetKind
{
    public static readonly Property<Watt> Power = Property.Number<Watt>("power", 0, 400, decimals: 1, freshFor: TimeSpan.FromMinutes(20));
    public static readonly Property<KilowattHour> Energy = Property.Number<KilowattHour>("energyIndex", 0, 1e6, decimals: 3, isIndex: true);
    public static readonly FlagProperty Door = Property.Flag("door");
    public static readonly ChoiceProperty<LanternMode> Mode = Property.Choice<LanternMode>("mode");
    public static readonly TextProperty Note = Property.Text("note");
    public static readonly FlagProperty Supply = Property.Flag("supply");
    public static readonly Property<Percent> Load = Property.Number<Percent>("load", 0, 100);
    public static readonly AttributeDefinition NominalPower = new("nominalPower", ValueForm.Number, "W") { Minimum = 1, Maximum = 400 };

    public override string Key => "lantern";

    public override string Department => LightingDepartment.Id;

    public override string Symbol => "M4 4H20V20H4Z";

    public override Property Main => Power;

    public override IReadOnlyList<AttributeDefinition> Attributes { get; } = [NominalPower];

    public override IReadOnlyList<Link> Links { get; } = [new("feeder", "lantern")];

    public override IReadOnlyList<Tell> Tells { get; } = [new(Door, "feeder", "supply")];

    public override IReadOnlyList<Alarm> Alarms { get; } =
    [
        new("overload", Priority.Major, TimeSpan.FromMinutes(15), sight => sight.Of(Power).Current is { } power ? power.Number > 300 : null),
        new("door-open", Priority.Danger, TimeSpan.Zero, sight => sight.Of(Door).Current),
    ];

    public override IReadOnlyList<ControlDefinition> Controls { get; } = [new(Load) { Tolerance = 2 }];

    public override IReadOnlyList<Measure> Measures { get; } = [Measure.Sum(Power), Measure.Mean(Load), Measure.CountStates(Mode)];

    public override IEnumerable<Derived> Derive(Sight sight)
    {
        if (sight.Of(Power).Current is { } power && sight.Number(NominalPower) is { } nominal)
        {
            yield return new(Load, Value.Of(Math.Round(Math.Min(100, power.Number / nominal * 100))), Quality.Estimated);
        }
    }

    protected override IEnumerable<Property> DeclareProperties() => [Power, Energy, Door, Mode, Note, Supply, Load];
}
