using Beffroi.Quantities;
using Beffroi.Twin;

namespace Beffroi.Assets.InformationSystems;

/// <summary>An application, a server or a link of the information systems: whether it answers, and whether it could be brought back.</summary>
public sealed partial class Service : AssetKind
{
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan Daily = TimeSpan.FromHours(26);

    public static readonly FlagProperty Available = Property.Flag("available", Fresh);
    public static readonly Property<Second> ResponseTime = Property.Number<Second>("responseTime", 0, 600, 3, Fresh);
    public static readonly Property<Percent> DiskUsed = Property.Number<Percent>("diskUsed", 0, 100, 0, Daily);
    public static readonly Property<Day> CertificateLeft = Property.Number<Day>("certificateLeft", -3650, 3650, 0, Daily);
    public static readonly Property<Hour> BackupAge = Property.Number<Hour>("backupAge", 0, 100_000, 1, Daily);
    public static readonly Property<Day> PatchAge = Property.Number<Day>("patchAge", 0, 10_000, 0, Daily);
    public static readonly FlagProperty Maintenance = Property.Flag("maintenance", Daily);

    /// <summary>How far what waits to be worked off is behind.</summary>
    public static readonly Property<Second> QueueLag = Property.Number<Second>("queueLag", 0, 1e7, 0, Fresh);

    public static readonly Property<Hour> UpHours = Property.Number<Hour>("upHours", 0, 1e6, 2, isIndex: true);
    public static readonly Property<Hour> DownHours = Property.Number<Hour>("downHours", 0, 1e6, 2, isIndex: true);
    public static readonly Property<Hour> PlannedHours = Property.Number<Hour>("plannedHours", 0, 1e6, 2, isIndex: true);
    public static readonly Property<Count> Outages = Property.Number<Count>("outages", 0, 1e9, isIndex: true);
    public static readonly Property<Hour> BetweenFailures = Property.Number<Hour>("betweenFailures", 0, 1e6, 1);
    public static readonly Property<Hour> ToRepair = Property.Number<Hour>("toRepair", 0, 1e5, 2);

    /// <summary>Of the month that goes on.</summary>
    public static readonly Property<Percent> Availability = Property.Number<Percent>("availability", 0, 100, 3, Daily);

    /// <summary>What may still be missed of the month; below zero when the agreement is broken.</summary>
    public static readonly Property<Hour> DowntimeLeft = Property.Number<Hour>("downtimeLeft", -1_000, 1_000, 2, Daily);

    public static readonly TextProperty Ledger = Property.WorkingText("ledger");
    public static readonly TextProperty MonthLedger = Property.WorkingText("monthLedger");

    public static readonly AttributeDefinition Role = AttributeDefinition.Choice<ServiceRole>("role", required: true);
    public static readonly AttributeDefinition Critical = new("critical", ValueForm.Flag);
    public static readonly AttributeDefinition AgreedAvailability = new("agreedAvailability", ValueForm.Number, Percent.Symbol) { Minimum = 50, Maximum = 100 };
    public static readonly AttributeDefinition RecoveryPoint = new("recoveryPoint", ValueForm.Number, Hour.Symbol) { Minimum = 0.1, Maximum = 10_000 };
    public static readonly AttributeDefinition RecoveryTime = new("recoveryTime", ValueForm.Number, Hour.Symbol) { Minimum = 0.1, Maximum = 10_000 };
    public static readonly AttributeDefinition SlowAbove = new("slowAbove", ValueForm.Number, Second.Symbol) { Minimum = 0.01, Maximum = 600 };
    public static readonly AttributeDefinition LongestLag = new("longestLag", ValueForm.Number, Second.Symbol) { Minimum = 1, Maximum = 1e7 };

    public override string Key => "service";

    public override string Department => InformationSystemsDepartment.Id;

    public override string Symbol => "M3 4.5H21V16.5H14V19H16.5V21.5H7.5V19H10V16.5H3Z";

    /// <summary>What runs, and how well, would help whoever means harm.</summary>
    public override bool IsPublished => false;

    public override Property Main => Available;

    public override IReadOnlyList<AttributeDefinition> Attributes { get; } = [Role, Critical, AgreedAvailability, RecoveryPoint, RecoveryTime, SlowAbove, LongestLag];

    public override IReadOnlyList<Link> Links { get; } =
    [
        new("runsOn", "service") { Carries = LinkCarries.Supply }, new("usesData", "service") { Carries = LinkCarries.Supply }, new("usesLink", "service") { Carries = LinkCarries.Supply },
    ];

    public override IReadOnlyList<Measure> Measures { get; } = [Measure.CountStates(Available), Measure.Mean(ResponseTime), Measure.Sum(UpHours), Measure.Sum(DownHours), Measure.Sum(Outages)];

    public override TimeSpan ReportInterval => TimeSpan.FromMinutes(5);

    public override TimeSpan? SilentAfter => TimeSpan.FromMinutes(20);

    public override int Fill(Sight sight) => sight.Of(Available).Current == true ? 3 : 0;

    protected override IEnumerable<Property> DeclareProperties() =>
    [
        Available, ResponseTime, DiskUsed, CertificateLeft, BackupAge, PatchAge, Maintenance, QueueLag, UpHours, DownHours, PlannedHours, Outages, BetweenFailures, ToRepair, Availability, DowntimeLeft,
        Ledger, MonthLedger,
    ];
}
