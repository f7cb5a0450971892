using Beffroi.Twin.Simulation;
using Beffroi.Twin;

namespace Beffroi.Assets.Video;

/// <summary>What a camera's recorder says of it.</summary>
public sealed partial class Camera
{
    private const string Lost = "lost";
    private const string NoRecording = "no-recording";
    private const string Masking = "mask";
    private const string Dirty = "dirty";
    private const string Clock = "clock";
    private const string Moved = "moved";
    private const string Hand = "hand";
    private const string Disk = "disk";
    private const string NoStream = "no-stream";
    private const string Supply = "supply";
    private const string Hot = "hot";
    private const string Overdue = "overdue";

    public override Living? Living => field ??= new SimulatedLiving(this, SimulatedFlow.Service(s => s.Of(Recording).Current));

    public override IReadOnlyList<Measurement> Simulate(SimulatedAsset asset, Instant at)
    {
        var dice = asset.Dice;
        var fault = Breakdowns.At(asset, at, Lost, Lost, NoRecording, Masking, Dirty, Dirty, Clock, Moved, Hand, Disk, NoStream, Supply, Hot, Overdue);
        if (fault == Lost)
        {
            return [Online.Reading(false), Recording.Reading(false), Streaming.Reading(false)];
        }

        var retention = AuthorisedRetention.NumberIn(asset.Description) ?? 15;
        return
        [
            Online.Reading(true),
            Streaming.Reading(fault != NoStream),
            Recording.Reading(fault != NoRecording),
            Uptime.Reading(HoursSinceRestart(dice, at)),
            RetentionDays.Reading(retention),
            DestroyedUntil.Reading(LastDestruction(at, retention + (fault == Overdue ? 4 : 0))),
            Transmissions.Reading(Math.Floor(at.Microseconds / 86.4e9 / 90 * dice.Unit("transmissions"))),
            MaskActive.Reading(fault != Masking),
            Obstructed.Reading(fault == Dirty),
            ViewChanged.Reading(fault == Moved),
            Tampered.Reading(fault == Hand),
            DiskHealthy.Reading(fault != Disk),
            Powered.Reading(fault != Supply),
            ClockDrift.Reading(fault == Clock ? 8 : 0.6 * dice.Drift("clock", at, TimeSpan.FromDays(2))),
            Temperature.Reading(asset.Climate.Temperature(at) + 14 + (2 * dice.Drift("temperature", at, TimeSpan.FromHours(3))) + (fault == Hot ? 50 : 0)),
            DiskUsed.Reading(dice.Between("disk", 62, 88)),
        ];
    }

    /// <summary>Its recorder destroys each night at three what is older than it may be before it does so again.</summary>
    private static Instant LastDestruction(Instant at, double retention)
    {
        const long Day = 86_400_000_000;
        const long Margin = Day / 24;
        return new((((at.Microseconds - (Day / 8)) / Day * Day) + (Day / 8)) - (long)(retention * Day) + Margin);
    }

    private static double HoursSinceRestart(Dice dice, Instant at)
    {
        var period = TimeSpan.FromDays(dice.Between("restart", 20, 60));
        return (at.Microseconds + (long)(dice.Unit("restart phase") * period.TotalMicroseconds)) % (long)period.TotalMicroseconds / 3.6e9;
    }
}
