using Beffroi.Twin;

namespace Beffroi.Assets.Video;

/// <summary>Health and lawfulness (domain reference §5): what is kept too long or unmasked is graver than a dark screen.</summary>
public sealed partial class Camera
{
    /// <summary>Recordings are destroyed within a month at most (Code de la sécurité intérieure, L252-5).</summary>
    private const double LongestRetention = 30;

    public override IReadOnlyList<Alarm> Alarms { get; } =
    [
        new("offline", Priority.Minor, default, s => s.Of(Online).Current is { } online ? !online : null)
        {
            IsLoss = true,
            IsSilence = true,
            OffDelay = TimeSpan.FromMinutes(2),
            DelayedBy = CameraLimits.OfflineAfter,
        },
        new("stream-down", Priority.Minor, default, s => WhileOnline(s, Streaming)) { DelayedBy = CameraLimits.StreamAfter },
        new("recording-gap", Priority.Major, default, s => WhileOnline(s, Recording)) { DelayedBy = CameraLimits.RecordingAfter },
        new("retention-too-long", Priority.Major, TimeSpan.Zero, KeepsTooLong),
        new("destruction-overdue", Priority.Major, TimeSpan.Zero, s => DestructionDue(s) is { } due ? s.Now > due : null),
        new("mask-lost", Priority.Major, TimeSpan.Zero, s => s.Flag(MaskRequired) == false ? false : s.Of(MaskActive).Current is { } masked ? !masked : null),
        new("tampered", Priority.Major, TimeSpan.Zero, s => s.Of(Tampered).Current) { IsSafety = true },
        new("obstructed", Priority.Minor, TimeSpan.FromMinutes(15), s => s.Of(Obstructed).Current),
        new("view-changed", Priority.Minor, TimeSpan.FromMinutes(15), s => s.Of(ViewChanged).Current),
        new("clock-drift", Priority.Minor, TimeSpan.FromMinutes(10), s => s.Of(ClockDrift).Current is { } drift ? Math.Abs(drift.Number) > CameraLimits.ClockTolerance.Value : null),
        new("disk-full", Priority.Minor, TimeSpan.Zero, s => s.Of(DiskUsed).Current is { } used ? used.Number >= CameraLimits.DiskFull.Value : null)
        {
            Ends = s => s.Of(DiskUsed).Current is { } used ? used.Number < CameraLimits.DiskFull.Value - 3 : null,
        },
        new("disk-failed", Priority.Major, TimeSpan.Zero, s => s.Of(DiskHealthy).Current is { } healthy ? !healthy : null),
        new("overheated", Priority.Planned, TimeSpan.FromMinutes(30), s => s.Of(Temperature).Current is { } heat ? heat.Number > CameraLimits.MostTemperature.Value : null),
        new("power", Priority.Minor, TimeSpan.FromMinutes(5), s => s.Of(Powered).Current is { } powered ? !powered : null),
        new("authorisation-ends", Priority.Planned, TimeSpan.Zero, s => s.Moment(AuthorisedUntil) is { } until ? s.Now > until - Notice && s.Now < until : null),
        new("authorisation-over", Priority.Major, TimeSpan.Zero, s => s.Moment(AuthorisedUntil) is { } until ? s.Now >= until : null),
    ];

    private static TimeSpan Notice => TimeSpan.FromDays(CameraLimits.ExpiryNotice.Value);

    /// <summary>When the notice of the authorisation's end begins, when it ends, when recordings should be gone, though the camera says nothing of it.</summary>
    public override Instant? NextMoment(Sight sight)
    {
        var next = Instant.Never;
        foreach (var moment in (ReadOnlySpan<Instant?>)[sight.Moment(AuthorisedUntil) - Notice, sight.Moment(AuthorisedUntil), DestructionDue(sight)])
        {
            // A moment later, as limits are exceeded and not met.
            next = moment is { } due && due >= sight.Now ? Instant.Earlier(next, due + TimeSpan.FromSeconds(1)) : next;
        }

        return next == Instant.Never ? null : next;
    }

    private static bool? WhileOnline(Sight sight, FlagProperty works) =>
        sight.Of(Online).Current is { } online && sight.Of(works).Current is { } so ? online && !so : null;

    private static bool? KeepsTooLong(Sight sight) =>
        sight.Of(RetentionDays).Current is { } days ? days.Number > Retention(sight) : null;

    private static double Retention(Sight sight) => Math.Min(sight.Number(AuthorisedRetention) ?? LongestRetention, LongestRetention);

    /// <summary>By when the next recordings must be destroyed, from those that were; null when no destruction was ever told.</summary>
    private static Instant? DestructionDue(Sight sight) =>
        sight.Of(DestroyedUntil) is { } until ? until + TimeSpan.FromDays(Retention(sight) + CameraLimits.DestructionGrace.Value) : null;
}
