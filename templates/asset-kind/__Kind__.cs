using Beffroi.Quantities;
using Beffroi.Twin;

namespace Beffroi.Assets.__Department__;

/// <summary>A __english__: say in one sentence what it is and what is known of it.</summary>
public sealed partial class __Kind__ : AssetKind
{
    public static readonly FlagProperty Working = Property.Flag("working", TimeSpan.FromHours(1));
    public static readonly Property<Percent> Battery = Property.Number<Percent>("battery", 0, 100, freshFor: TimeSpan.FromDays(3));

    public static readonly AttributeDefinition InstalledYear = new("installedYear", ValueForm.Number) { Minimum = 1900, Maximum = 2200 };

    public override string Key => "__key__";

    public override string Department => __Department__Department.Id;

    public override string Symbol => "M4 4H20V20H4Z";

    public override Property Main => Working;

    public override IReadOnlyList<AttributeDefinition> Attributes { get; } = [InstalledYear, AttributeDefinition.DevEui];

    public override IReadOnlyList<Measure> Measures { get; } = [Measure.CountStates(Working)];

    public override IReadOnlyList<Alarm> Alarms { get; } =
    [
        new("stopped", Priority.Minor, TimeSpan.FromMinutes(15), s => s.Of(Working).Current is { } working ? !working : null),
        new("battery-low", Priority.Planned, TimeSpan.FromHours(1), s => s.Of(Battery).Current is { } battery ? battery.Number < 15 : null),
    ];

    public override int Fill(Sight sight) => sight.Of(Working).Current == true ? 3 : 0;

    protected override IEnumerable<Property> DeclareProperties() => [Working, Battery];
}
