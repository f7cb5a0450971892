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

    public static readonly AttributeDefinition Authorisation = new("authorisation", ValueForm.Text);
    public static readonly AttributeDefinition AuthorisedUntil = new("authorisedUntil", ValueForm.Instant);
    public static readonly AttributeDefinition AuthorisedRetention = new("authorisedRetention", ValueForm.Number, Day.Symbol) { Minimum = 0, Maximum = 30 };
    public static readonly AttributeDefinition MaskRequired = new("maskRequired", ValueForm.Flag);
    public static readonly AttributeDefinition InstalledYear = new("installedYear", ValueForm.Number) { Minimum = 1900, Maximum = 2200 };
    public static readonly AttributeDefinition Owner = new("owner", ValueForm.Text);

    public override string Key => "camera";

    public override string Department => VideoDepartment.Id;

    public override string Symbol => "M3.8 3.8H11.2C15.8 3.8 19.4 7.4 19.4 12C19.4 16.6 15.8 20.2 11.2 20.2H3.8Z";

    public override Property Main => Online;

    public override IReadOnlyList<AttributeDefinition> Attributes { get; } =
        [Authorisation, AuthorisedUntil, AuthorisedRetention, MaskRequired, InstalledYear, Owner];

    public override IReadOnlyList<Measure> Measures { get; } = [Measure.CountStates(Online), Measure.CountStates(Recording)];

    public override TimeSpan ReportInterval => TimeSpan.FromMinutes(5);

    public override int Fill(Sight sight) =>
        sight.Of(Online).Current != true ? 0 : sight.Of(Recording).Current == true ? 3 : 1;

    protected override IEnumerable<Property> DeclareProperties() =>
        [Online, Recording, Uptime, RetentionDays, MaskActive, Obstructed, ClockDrift, Temperature, DiskUsed];
}
