using Beffroi.Assets.Signals;
using Beffroi.Quantities;
using Beffroi.Twin;

namespace Beffroi.Support.Twin;

/// <summary>A kind for tests of alarms: one with delays and a dead band, one that latches, one about danger, one about safety, and a plain one.</summary>
public sealed class Siren : AssetKind
{
    public static readonly Property<Celsius> Temperature = Property.Number<Celsius>("temperature", -50, 200, decimals: 1);
    public static readonly FlagProperty Tripped = Property.Flag("tripped");
    public static readonly FlagProperty Fire = Property.Flag("fire");
    public static readonly FlagProperty Gas = Property.Flag("gas");
    public static readonly FlagProperty Dirty = Property.Flag("dirty");

    public override string Key => "siren";

    public override string Department => SignalsDepartment.Id;

    public override string Symbol => "M4 4H20V20H4Z";

    public override Property Main => Temperature;

    public override IReadOnlyList<Alarm> Alarms { get; } =
    [
        new("hot", Priority.Major, TimeSpan.FromMinutes(2), s => s.Of(Temperature).Current is { } t ? t.Number > 80 : null)
        {
            OffDelay = TimeSpan.FromMinutes(3),
            Ends = s => s.Of(Temperature).Current is { } t ? t.Number < 60 : null,
        },
        new("tripped", Priority.Minor, TimeSpan.Zero, s => s.Of(Tripped).Current) { Latches = true },
        new("fire", Priority.Danger, TimeSpan.Zero, s => s.Of(Fire).Current),
        new("gas", Priority.Major, TimeSpan.Zero, s => s.Of(Gas).Current) { IsSafety = true },
        new("dirty", Priority.Planned, TimeSpan.Zero, s => s.Of(Dirty).Current),
    ];

    protected override IEnumerable<Property> DeclareProperties() => [Temperature, Tripped, Fire, Gas, Dirty];
}
