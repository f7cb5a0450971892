using Beffroi.Quantities;
using Beffroi.Twin;

namespace Beffroi.Assets.Networks;

/// <summary>
/// The radio end of an asset: how well its frames come through, what they cost of the air and of the battery. Its key is the device's EUI. What the frames say of the
/// asset they are for is that asset's own.
/// </summary>
public sealed partial class LoRaWanDevice : AssetKind
{
    private static readonly TimeSpan Fresh = TimeSpan.FromHours(26);
    private static readonly TimeSpan Status = TimeSpan.FromDays(8);

    /// <summary>How long a device that says no interval may be unheard.</summary>
    private static readonly TimeSpan LongestSilence = TimeSpan.FromHours(26);

    public static readonly Property<Count> FrameCounter = Property.Number<Count>("frameCounter", 0, uint.MaxValue);
    public static readonly TextProperty Session = Property.WorkingText("session");
    public static readonly Property<DecibelMilliwatt> Rssi = Property.Number<DecibelMilliwatt>("rssi", -200, 30, 0, Fresh);
    public static readonly Property<Decibel> Snr = Property.Number<Decibel>("snr", -50, 50, 1, Fresh);
    public static readonly Property<Count> SpreadingFactor = Property.Number<Count>("spreadingFactor", 5, 12, 0, Fresh);

    /// <summary>Of its last frame.</summary>
    public static readonly Property<Second> Airtime = Property.Number<Second>("airtime", 0, 60, 3, Fresh);

    public static readonly Property<Count> Gateways = Property.Number<Count>("gateways", 0, 1000, 0, Fresh);
    public static readonly TextProperty HeardBy = Property.Text("heardBy", Fresh);

    public static readonly Property<Decibel> Margin = Property.Number<Decibel>("margin", -50, 80, 1, Fresh);
    public static readonly Property<Percent> FrameLoss = Property.Number<Percent>("frameLoss", 0, 100, 1, Fresh);
    public static readonly Property<Count> FramesReceived = Property.Number<Count>("framesReceived", 0, 1e12, isIndex: true);

    /// <summary>What was not there when a later frame came; <see cref="FramesLate"/> of them came after all.</summary>
    public static readonly Property<Count> FramesLost = Property.Number<Count>("framesLost", 0, 1e12, isIndex: true);

    public static readonly Property<Count> FramesLate = Property.Number<Count>("framesLate", 0, 1e12, isIndex: true);
    public static readonly Property<Second> AirtimeIndex = Property.Number<Second>("airtimeIndex", 0, 1e12, 3, isIndex: true);
    public static readonly Property<Second> AirtimeToday = Property.Number<Second>("airtimeToday", 0, 86_400, 3, Fresh);

    /// <summary>The lowest number heard of the session.</summary>
    public static readonly Property<Count> FirstCounter = Property.Number<Count>("firstCounter", 0, uint.MaxValue, isWorking: true);

    public static readonly TextProperty Missing = Property.WorkingText("missing");
    public static readonly TextProperty Hours = Property.WorkingText("hours");
    public static readonly FlagProperty CounterReset = Property.Flag("counterReset");

    /// <summary>The address it was given when it joined.</summary>
    public static readonly TextProperty JoinAddress = Property.WorkingText("joinAddress");

    /// <summary>How often it joined; when that last changed is when it last did.</summary>
    public static readonly Property<Count> Joins = Property.Number<Count>("joins", 0, 1e9, isIndex: true);

    public static readonly Property<Percent> Battery = Property.Number<Percent>("battery", 0, 100, 0, Status);
    public static readonly FlagProperty ExternalPower = Property.Flag("externalPower", Status);

    /// <summary>How well the device hears the gateway, as it says itself.</summary>
    public static readonly Property<Decibel> DownlinkMargin = Property.Number<Decibel>("downlinkMargin", -32, 31, 0, Status);

    public static readonly Property<Count> DownlinkCounter = Property.Number<Count>("downlinkCounter", 0, uint.MaxValue);
    public static readonly Property<Count> Downlinks = Property.Number<Count>("downlinks", 0, 1e12, isIndex: true);
    public static readonly TextProperty NetworkFault = Property.Text("networkFault");
    public static readonly Property<Day> BatteryLeft = Property.Number<Day>("batteryLeft", 0, 4_000, 0, Fresh);

    /// <summary>The asset it reports for, such as <c>container/C-12</c>; a third party's has none.</summary>
    public static readonly AttributeDefinition Serves = new("serves", ValueForm.Text);

    /// <summary>How often it reports by itself.</summary>
    public static readonly AttributeDefinition Interval = new("interval", ValueForm.Number, Hour.Symbol) { Minimum = 0.01, Maximum = 1_000 };

    /// <summary>Of its cells, in Ah.</summary>
    public static readonly AttributeDefinition BatteryCapacity = new("batteryCapacity", ValueForm.Number, "Ah") { Minimum = 0.05, Maximum = 1_000 };

    public static readonly AttributeDefinition JoinEui = new("joinEui", ValueForm.Text);

    /// <summary>The network server it is registered with, in the operator's words.</summary>
    public static readonly AttributeDefinition Network = new("network", ValueForm.Text);

    /// <summary>Of its keys, which are not kept.</summary>
    public static readonly AttributeDefinition KeyFingerprint = new("keyFingerprint", ValueForm.Text);

    public static readonly AttributeDefinition Replaces = new("replaces", ValueForm.Text);
    public static readonly AttributeDefinition ReplacedBy = new("replacedBy", ValueForm.Text);
    public static readonly AttributeDefinition EndedOn = new("endedOn", ValueForm.Instant);
    public static readonly AttributeDefinition EndedBecause = new("endedBecause", ValueForm.Text);

    public override string Key => "lorawan-device";

    public override string Department => NetworksDepartment.Id;

    public override string Symbol => "M11 10V2H13V10H20V22H4V10Z";

    /// <summary>Devices and their sessions are the network's own matter.</summary>
    public override bool IsPublished => false;

    public override Property Main => FrameLoss;

    public override IReadOnlyList<AttributeDefinition> Attributes { get; } = [Serves, Interval, BatteryCapacity, JoinEui, Network, KeyFingerprint, Replaces, ReplacedBy, EndedOn, EndedBecause];

    /// <summary>Whose it is when it is not ours, and the gateway that carries its messages, where somebody has said so.</summary>
    public override IReadOnlyList<Link> Links { get; } = [new("tenant", "network-tenant"), new("gateway", "gateway") { Carries = LinkCarries.Messages }];

    public override IReadOnlyList<Add> Adds { get; } = [new(FramesReceived, "tenant", "frames"), new(AirtimeIndex, "tenant", "airtimeIndex"), new(Downlinks, "tenant", "downlinks")];

    public override IReadOnlyList<Measure> Measures { get; } =
        [Measure.Mean(FrameLoss), Measure.Mean(Margin), Measure.Sum(FramesReceived), Measure.Sum(FramesLost), Measure.Sum(FramesLate), Measure.Sum(AirtimeIndex), Measure.Sum(Downlinks)];

    public override TimeSpan ReportInterval => TimeSpan.FromHours(1);

    /// <summary>Bars, as telephones have them.</summary>
    public override int Fill(Sight sight) => sight.Of(Margin).Current is { } margin ? Math.Clamp((int)Math.Ceiling(margin.Number / LinkBudget.LeastMargin), 0, 3) : 0;

    protected override IEnumerable<Property> DeclareProperties() =>
    [
        FrameCounter, Session, Rssi, Snr, SpreadingFactor, Airtime, Gateways, HeardBy, Margin, FrameLoss, FramesReceived, FramesLost, FramesLate, AirtimeIndex, AirtimeToday,
        Missing, Hours, CounterReset, JoinAddress, Joins, Battery, ExternalPower, DownlinkMargin, DownlinkCounter, Downlinks, NetworkFault, BatteryLeft, FirstCounter,
    ];
}
