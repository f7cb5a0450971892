using Beffroi.Quantities;
using Beffroi.Twin;

namespace Beffroi.Assets.Video;

/// <summary>A public camera, its health only: never an image, a stream, a plate, a count of people.</summary>
public sealed partial class Camera : AssetKind
{
    public static readonly FlagProperty Online = Property.Flag("online", TimeSpan.FromMinutes(15));
    public static readonly FlagProperty Recording = Property.Flag("recording", TimeSpan.FromMinutes(15));
    public static readonly Property<Hour> Uptime = Property.Number<Hour>("uptime", 0, 1e6, 1, TimeSpan.FromHours(1));
    public static readonly Property<Day> RetentionDays = Property.Number<Day>("retentionDays", 0, 3650, freshFor: TimeSpan.FromHours(26));
    public static readonly FlagProperty MaskActive = Property.Flag("maskActive", TimeSpan.FromHours(1));
    public static readonly FlagProperty Obstructed = Property.Flag("obstructed", TimeSpan.FromHours(1));
    public static readonly Property<Second> ClockDrift = Property.Number<Second>("clockDrift", -86_400, 86_400, 1, TimeSpan.FromHours(26));
    public static readonly Property<Celsius> Temperature = Property.Number<Celsius>("temperature", -40, 120, 1, TimeSpan.FromHours(1));
    public static readonly Property<Percent> DiskUsed = Property.Number<Percent>("diskUsed", 0, 100, freshFor: TimeSpan.FromHours(26));
    public static readonly FlagProperty Streaming = Property.Flag("streaming", TimeSpan.FromMinutes(15));
    public static readonly FlagProperty ViewChanged = Property.Flag("viewChanged", TimeSpan.FromHours(1));
    public static readonly FlagProperty Tampered = Property.Flag("tampered", TimeSpan.FromHours(1));
    public static readonly FlagProperty DiskHealthy = Property.Flag("diskHealthy", TimeSpan.FromHours(26));

    /// <summary>Whether its supply over the network cable (PoE) is as it should be.</summary>
    public static readonly FlagProperty Powered = Property.Flag("powered", TimeSpan.FromHours(1));

    /// <summary>Everything recorded before this was destroyed. Each telling is a dated entry of the register, and says nothing of what it was.</summary>
    public static readonly MomentProperty DestroyedUntil = Property.Moment("destroyedUntil");

    /// <summary>How often recordings were handed to the prosecutor: each step is a dated entry of the register, without content, name or reason.</summary>
    public static readonly Property<Count> Transmissions = Property.Number<Count>("transmissions", 0, 1e5, isIndex: true);

    public static readonly AttributeDefinition Authorisation = new("authorisation", ValueForm.Text);
    public static readonly AttributeDefinition AuthorisedUntil = new("authorisedUntil", ValueForm.Instant);
    public static readonly AttributeDefinition AuthorisedRetention = new("authorisedRetention", ValueForm.Number, Day.Symbol) { Minimum = 0, Maximum = 30 };
    public static readonly AttributeDefinition MaskRequired = new("maskRequired", ValueForm.Flag);
    public static readonly AttributeDefinition InstalledYear = new("installedYear", ValueForm.Number) { Minimum = 1900, Maximum = 2200 };
    public static readonly AttributeDefinition Owner = new("owner", ValueForm.Text);


    /// <summary>How wide it looks, around the heading it is described with.</summary>
    public static readonly AttributeDefinition Sector = new("sector", ValueForm.Number, Degree.Symbol) { Minimum = 0, Maximum = 360 };

    public override string Key => "camera";

    public override string Department => VideoDepartment.Id;

    public override string Symbol => "M3.8 3.8H11.2C15.8 3.8 19.4 7.4 19.4 12C19.4 16.6 15.8 20.2 11.2 20.2H3.8Z";

    /// <summary>Where cameras stand and look is kept to those who run them.</summary>
    public override bool IsPublished => false;

    public override Property Main => Online;

    public override IReadOnlyList<AttributeDefinition> Attributes { get; } =
        [Authorisation, AuthorisedUntil, AuthorisedRetention, MaskRequired, InstalledYear, Owner, Sector];

    public override IReadOnlyList<Link> Links { get; } = [new("fibre", "fibre-link") { Carries = LinkCarries.Messages }];

    public override IReadOnlyList<Setting> Settings => CameraLimits.All;

    public override IReadOnlyList<Measure> Measures { get; } = [Measure.CountStates(Online), Measure.CountStates(Recording)];

    public override TimeSpan ReportInterval => TimeSpan.FromMinutes(5);

    public override int Fill(Sight sight) =>
        sight.Of(Online).Current != true ? 0 : sight.Of(Recording).Current == true ? 3 : 1;

    protected override IEnumerable<Property> DeclareProperties() =>
    [
        Online, Recording, Uptime, RetentionDays, MaskActive, Obstructed, ClockDrift, Temperature, DiskUsed,
        Streaming, ViewChanged, Tampered, DiskHealthy, Powered, DestroyedUntil, Transmissions,
    ];
}
