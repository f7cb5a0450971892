using Beffroi.Quantities;
using Beffroi.Twin;

namespace Beffroi.Assets.Networks;

/// <summary>
/// A third party whose devices use our network: how much of it they use, for the bill and against its quota. Its indexes are the sums of its devices' own; what its
/// devices say is not known here.
/// </summary>
public sealed partial class NetworkTenant : AssetKind
{
    private const double SecondsADay = 86_400;
    private const double Near = 80;

    public static readonly Property<Count> Frames = Property.Number<Count>("frames", 0, 1e12, isIndex: true);
    public static readonly Property<Second> AirtimeIndex = Property.Number<Second>("airtimeIndex", 0, 1e12, 3, isIndex: true);
    public static readonly Property<Count> Downlinks = Property.Number<Count>("downlinks", 0, 1e12, isIndex: true);
    public static readonly Property<Count> FramesToday = Property.Number<Count>("framesToday", 0, 1e12);

    /// <summary>Of the day that goes on, on one channel.</summary>
    public static readonly Property<Percent> AirtimeShare = Property.Number<Percent>("airtimeShare", 0, 10_000, 3);

    /// <summary>The larger of both shares of the quota.</summary>
    public static readonly Property<Percent> QuotaUsed = Property.Number<Percent>("quotaUsed", 0, 100_000, 1);

    public static readonly Property<Count> Devices = Property.Number<Count>("devices", 0, 1e7);

    /// <summary>The day that is counted, from 1 January of year 1.</summary>
    public static readonly Property<Count> Today = Property.Number<Count>("today", 0, 4e6, isWorking: true);

    public static readonly Property<Count> FramesAtMidnight = Property.Number<Count>("framesAtMidnight", 0, 1e12, isWorking: true);
    public static readonly Property<Second> AirtimeAtMidnight = Property.Number<Second>("airtimeAtMidnight", 0, 1e12, 3, isWorking: true);

    public static readonly AttributeDefinition QuotaFrames = new("quotaFrames", ValueForm.Number) { Minimum = 1, Maximum = 1e9 };

    /// <summary>Of the day, on one channel.</summary>
    public static readonly AttributeDefinition QuotaAirtime = new("quotaAirtime", ValueForm.Number, Percent.Symbol) { Minimum = 0.0001, Maximum = 100 };

    public static readonly AttributeDefinition Contract = new("contract", ValueForm.Text);

    public override string Key => "network-tenant";

    public override string Department => NetworksDepartment.Id;

    public override string Symbol => "M4 21V8L12 3L20 8V21H14V14H10V21Z";

    /// <summary>Who is a customer of the network, and for how much, is between them and it.</summary>
    public override bool IsPublished => false;

    public override Property Main => Frames;

    public override IReadOnlyList<AttributeDefinition> Attributes { get; } = [QuotaFrames, QuotaAirtime, Contract];

    public override IReadOnlyList<Measure> Measures { get; } = [Measure.Sum(Frames), Measure.Sum(AirtimeIndex), Measure.Sum(Downlinks)];

    public override IReadOnlyList<Alarm> Alarms { get; } =
    [
        new("quota-near", Priority.Planned, TimeSpan.Zero, s => s.Of(QuotaUsed).Current is { } used ? used.Number is >= Near and < 100 : null),
        new("quota-exceeded", Priority.Minor, TimeSpan.Zero, s => s.Of(QuotaUsed).Current is { } used ? used.Number >= 100 : null),
    ];

    public override int Fill(Sight sight) => sight.Of(QuotaUsed).Current is { } used ? Math.Clamp((int)Math.Ceiling(used.Number * 3 / 100), 0, 3) : 0;

    /// <summary>At midnight a new day is counted, whether or not anything is heard.</summary>
    public override Instant? NextMoment(Sight sight) => sight.Of(Frames).IsKnown ? LegalTime.At(LegalTime.Of(sight.Now).Date.AddDays(1), TimeOnly.MinValue) : null;

    public override IEnumerable<Derived> Derive(Sight sight)
    {
        yield return Devices.As(sight.Dependants, Quality.Inferred);
        if (sight.Of(Frames) is not { IsKnown: true } frames)
        {
            yield break;
        }

        var air = sight.Of(AirtimeIndex) is { IsKnown: true } known ? known.Value.Number : 0;
        var day = LegalTime.Of(sight.Now).Date.DayNumber;
        var counted = sight.Of(Today) is { IsKnown: true } today && today.Value.Number == day;
        var (framesBefore, airBefore) = counted ? Midnight(sight) : sight.Of(Today).IsKnown ? (frames.Value.Number, air) : (0, 0);
        if (!counted)
        {
            yield return Today.As(day, Quality.Inferred);
            yield return FramesAtMidnight.As(framesBefore, Quality.Inferred);
            yield return AirtimeAtMidnight.As(airBefore, Quality.Inferred);
        }

        var (framesToday, share) = (Math.Max(0, frames.Value.Number - framesBefore), Math.Clamp(100 * (air - airBefore) / SecondsADay, 0, AirtimeShare.Maximum!.Value));
        yield return FramesToday.As(framesToday, Quality.Inferred);
        yield return AirtimeShare.As(share, Quality.Inferred);
        if (Used(sight, framesToday, share) is { } used)
        {
            yield return QuotaUsed.As(Math.Min(used, QuotaUsed.Maximum!.Value), Quality.Inferred);
        }
    }

    protected override IEnumerable<Property> DeclareProperties() =>
        [Frames, AirtimeIndex, Downlinks, FramesToday, AirtimeShare, QuotaUsed, Devices, Today, FramesAtMidnight, AirtimeAtMidnight];

    /// <summary>In percent; null without a quota.</summary>
    private static double? Used(Sight sight, double frames, double share)
    {
        var (ofFrames, ofAir) = (100 * frames / sight.Number(QuotaFrames), 100 * share / sight.Number(QuotaAirtime));
        return ofFrames is null ? ofAir : ofAir is null ? ofFrames : Math.Max(ofFrames.Value, ofAir.Value);
    }

    private static (double Frames, double Air) Midnight(Sight sight) => (
        sight.Of(FramesAtMidnight) is { IsKnown: true } frames ? frames.Value.Number : 0,
        sight.Of(AirtimeAtMidnight) is { IsKnown: true } air ? air.Value.Number : 0);
}
