using Beffroi.Quantities;
using Beffroi.Twin;

namespace Beffroi.Assets.Networks;

/// <summary>A radio gateway: whether it is on the air, and how well. What it carries falls silent with it, and may well be all right.</summary>
public sealed partial class Gateway : AssetKind
{
    public static readonly FlagProperty Online = Property.Flag("online", TimeSpan.FromMinutes(15));
    public static readonly Property<Percent> PacketErrors = Property.Number<Percent>("packetErrors", 0, 100, 1, TimeSpan.FromMinutes(30));
    public static readonly Property<Percent> Battery = Property.Number<Percent>("battery", 0, 100, freshFor: TimeSpan.FromHours(3));
    public static readonly Property<Celsius> Temperature = Property.Number<Celsius>("temperature", -40, 100, 1, TimeSpan.FromHours(1));

    public static readonly AttributeDefinition Eui = new("gatewayEui", ValueForm.Text);

    /// <summary>Above the ground.</summary>
    public static readonly AttributeDefinition AntennaHeight = new("antennaHeight", ValueForm.Number, Metre.Symbol) { Minimum = 0, Maximum = 500 };

    public override string Key => "gateway";

    public override string Department => NetworksDepartment.Id;

    public override string Symbol => "M12 3L21 20H15L12 14L9 20H3Z";

    /// <summary>The network's own places are kept to those who run it.</summary>
    public override bool IsPublished => false;

    public override Property Main => Online;

    public override IReadOnlyList<AttributeDefinition> Attributes { get; } = [Eui, AntennaHeight];

    public override IReadOnlyList<Link> Links { get; } = [new("fibre", "fibre-link") { Carries = LinkCarries.Messages }];

    public override IReadOnlyList<Measure> Measures { get; } = [Measure.CountStates(Online)];

    public override IReadOnlyList<Alarm> Alarms { get; } =
    [
        new("offline", Priority.Major, TimeSpan.FromMinutes(5), s => s.Of(Online).Current is { } online ? !online : null) { IsLoss = true, IsSilence = true, OffDelay = TimeSpan.FromMinutes(1) },
        new("packet-errors", Priority.Minor, TimeSpan.FromMinutes(30), s => s.Of(PacketErrors).Current is { } errors ? errors.Number > 20 : null)
        {
            Ends = s => s.Of(PacketErrors).Current is { } errors ? errors.Number < 15 : null,
        },
        new("on-battery", Priority.Minor, TimeSpan.FromMinutes(10), s => s.Of(Battery).Current is { } battery ? battery.Number < 90 : null)
        {
            Ends = s => s.Of(Battery).Current is { } battery ? battery.Number > 95 : null,
        },
    ];

    public override TimeSpan ReportInterval => TimeSpan.FromMinutes(5);

    public override TimeSpan? SilentAfter => TimeSpan.FromMinutes(15);

    public override int Fill(Sight sight) => sight.Of(Online).Current == true ? 3 : 0;

    protected override IEnumerable<Property> DeclareProperties() => [Online, PacketErrors, Battery, Temperature];
}
