using Beffroi.Twin;

namespace Beffroi.Assets.Networks;

/// <summary>What of a link somebody must see (domain reference §6): thresholds by the share lost and the margin, silence by the device's own interval.</summary>
public sealed partial class LoRaWanDevice
{
    private const double MuchLoss = 20;
    private const double SomeLoss = 10;
    private const int Periods = 3;

    public override IReadOnlyList<Alarm> Alarms { get; } =
    [
        new("frame-loss", Priority.Planned, TimeSpan.FromHours(1), s => s.Of(FrameLoss).Current is { } loss ? loss.Number is > SomeLoss and <= MuchLoss : null)
        {
            Ends = s => s.Of(FrameLoss).Current is { } loss ? loss.Number is < 8 or > MuchLoss : null,
        },
        new("heavy-frame-loss", Priority.Minor, TimeSpan.FromHours(1), s => s.Of(FrameLoss).Current is { } loss ? loss.Number > MuchLoss : null)
        {
            Ends = s => s.Of(FrameLoss).Current is { } loss ? loss.Number < 18 : null,
        },
        new("weak-link", Priority.Planned, TimeSpan.FromHours(6), s => s.Of(Margin).Current is { } margin ? margin.Number < LinkBudget.LeastMargin : null)
        {
            Ends = s => s.Of(Margin).Current is { } margin ? margin.Number > LinkBudget.LeastMargin + 1 : null,
        },
        new("unheard", Priority.Minor, TimeSpan.Zero, IsUnheard) { IsLoss = true, IsSilence = true },
        new("counter-reset", Priority.Minor, TimeSpan.Zero, s => s.Of(CounterReset).Current),
        Alarm.BatteryLow(Battery),
    ];

    /// <summary>Only when a frame is missed does anything happen; the end of patience is looked at by itself.</summary>
    public override Instant? NextMoment(Sight sight) =>
        sight.Of(FrameCounter) is { IsKnown: true } frame && sight.EndOfSilence(frame.At, Patience(sight)) is var end && end > sight.Now ? end : null;

    private static bool? IsUnheard(Sight sight) => sight.Of(FrameCounter) is { IsKnown: true } frame ? sight.IsSilentSince(frame.At, Patience(sight)) : null;

    private static TimeSpan Patience(Sight sight) => sight.Number(Interval) is { } hours ? Periods * TimeSpan.FromHours(hours) : LongestSilence;
}
