using Beffroi.Twin;

namespace Beffroi.Assets.InformationSystems;

/// <summary>When somebody is called. What is under planned maintenance calls nobody for being away.</summary>
public sealed partial class Service
{
    private const double DefaultRecoveryPoint = 24;
    private const double DefaultSlow = 5;
    private const double DefaultLag = 300;

    public override IReadOnlyList<Alarm> Alarms { get; } =
    [
        new("critical-down", Priority.Major, TimeSpan.FromMinutes(5), s => s.Flag(Critical) == true ? IsDown(s) : false) { IsLoss = true, OffDelay = TimeSpan.FromMinutes(2) },
        new("down", Priority.Minor, TimeSpan.FromMinutes(10), s => s.Flag(Critical) == true ? false : IsDown(s)) { IsLoss = true, OffDelay = TimeSpan.FromMinutes(2) },
        new("slow", Priority.Planned, TimeSpan.FromMinutes(15), s => s.Of(ResponseTime).Current is { } time ? time.Number > (s.Number(SlowAbove) ?? DefaultSlow) : null) { OffDelay = TimeSpan.FromMinutes(10) },
        new("certificate-ends", Priority.Minor, TimeSpan.Zero, s => s.Of(CertificateLeft).Current is { } left ? left.Number <= 7 : null),
        new("certificate-ends-soon", Priority.Planned, TimeSpan.Zero, s => s.Of(CertificateLeft).Current is { } left ? left.Number is > 7 and <= 30 : null),
        new("backup-late", Priority.Minor, TimeSpan.FromHours(1), s => s.Of(BackupAge).Current is { } age ? age.Number > (s.Number(RecoveryPoint) ?? DefaultRecoveryPoint) : null),
        new("disk-full", Priority.Minor, TimeSpan.FromMinutes(30), s => s.Of(DiskUsed).Current is { } used ? used.Number > 90 : null) { Ends = s => s.Of(DiskUsed).Current is { } used ? used.Number < 85 : null },
        new("patches-old", Priority.Planned, TimeSpan.FromHours(1), s => s.Of(PatchAge).Current is { } age ? age.Number > 60 : null),
        new("recovery-late", Priority.Major, TimeSpan.Zero, IsRecoveryLate),
        new("agreement-broken", Priority.Planned, TimeSpan.Zero, s => s.Of(DowntimeLeft).Current is { } left ? left.Number < 0 : null),
        new("queue-late", Priority.Minor, TimeSpan.FromMinutes(5), s => s.Of(QueueLag).Current is { } lag ? lag.Number > LongestLagOf(s) : null)
        {
            Ends = s => s.Of(QueueLag).Current is { } lag ? lag.Number < LongestLagOf(s) / 2 : null,
        },
    ];

    /// <summary>Whether it is away for longer than was agreed to bring it back in.</summary>
    private static bool? IsRecoveryLate(Sight sight) =>
        IsDown(sight) is not { } down ? null : down && sight.Number(RecoveryTime) is { } hours && sight.Now - sight.Of(Available).ChangedAt >= TimeSpan.FromHours(hours);

    private static double LongestLagOf(Sight sight) => sight.Number(LongestLag) ?? DefaultLag;

    private static bool? IsDown(Sight sight) =>
        sight.Of(Available).Current is not { } available ? null : !available && sight.Of(Maintenance).Current != true;
}
