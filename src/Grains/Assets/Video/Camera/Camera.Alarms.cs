using Beffroi.Twin;

namespace Beffroi.Assets.Video;

/// <summary>Health and lawfulness (domain reference §5): what is kept too long or unmasked is graver than a dark screen.</summary>
public sealed partial class Camera
{
    /// <summary>Recordings are destroyed within a month at most (Code de la sécurité intérieure, L252-5).</summary>
    private const double LongestRetention = 30;

    private static readonly TimeSpan ExpiryNotice = TimeSpan.FromDays(182);

    public override IReadOnlyList<Alarm> Alarms { get; } =
    [
        new("offline", Priority.Minor, TimeSpan.FromMinutes(10), s => s.Of(Online).Current is { } online ? !online : null) { IsLoss = true, OffDelay = TimeSpan.FromMinutes(2) },
        new("recording-gap", Priority.Major, TimeSpan.FromMinutes(10), HasRecordingGap),
        new("retention-too-long", Priority.Major, TimeSpan.Zero, KeepsTooLong),
        new("mask-lost", Priority.Major, TimeSpan.Zero, s => s.Flag(MaskRequired) == false ? false : s.Of(MaskActive).Current is { } masked ? !masked : null),
        new("obstructed", Priority.Minor, TimeSpan.FromMinutes(15), s => s.Of(Obstructed).Current),
        new("clock-drift", Priority.Minor, TimeSpan.FromMinutes(10), s => s.Of(ClockDrift).Current is { } drift ? Math.Abs(drift.Number) > 2 : null),
        new("disk-full", Priority.Minor, TimeSpan.Zero, s => s.Of(DiskUsed).Current is { } used ? used.Number >= 95 : null) { Ends = s => s.Of(DiskUsed).Current is { } used ? used.Number < 92 : null },
        new("authorisation-ends", Priority.Planned, TimeSpan.Zero, s => s.Moment(AuthorisedUntil) is { } until ? until - s.Now < ExpiryNotice : null),
    ];

    /// <summary>When the notice of the authorisation's end begins, though the camera says nothing of it.</summary>
    public override Instant? NextMoment(Sight sight) =>
        sight.Moment(AuthorisedUntil) is { } until && until - ExpiryNotice > sight.Now ? until - ExpiryNotice + TimeSpan.FromSeconds(1) : null;

    private static bool? HasRecordingGap(Sight sight) =>
        sight.Of(Online).Current is { } online && sight.Of(Recording).Current is { } recording ? online && !recording : null;

    private static bool? KeepsTooLong(Sight sight) =>
        sight.Of(RetentionDays).Current is { } days ? days.Number > (sight.Number(AuthorisedRetention) ?? LongestRetention) : null;
}
