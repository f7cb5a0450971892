using Beffroi.Twin;
using Beffroi.Twin.Simulation;

namespace Beffroi.Assets.Video;

/// <summary>What a camera's recorder says of it.</summary>
public sealed partial class Camera
{
    private const string Lost = "lost";
    private const string NoRecording = "no-recording";
    private const string Masking = "mask";
    private const string Dirty = "dirty";
    private const string Clock = "clock";

    public override IReadOnlyList<Measurement> Simulate(SimulatedAsset asset, Instant at)
    {
        var dice = asset.Dice;
        var fault = Breakdowns.At(asset, at, Lost, Lost, NoRecording, Masking, Dirty, Dirty, Clock);
        if (fault == Lost)
        {
            return [Online.Reading(false), Recording.Reading(false)];
        }

        return
        [
            Online.Reading(true),
            Recording.Reading(fault != NoRecording),
            Uptime.Reading(HoursSinceRestart(dice, at)),
            RetentionDays.Reading(AuthorisedRetention.NumberIn(asset.Description) ?? 15),
            MaskActive.Reading(fault != Masking),
            Obstructed.Reading(fault == Dirty),
            ClockDrift.Reading(fault == Clock ? 8 : 0.6 * dice.Drift("clock", at, TimeSpan.FromDays(2))),
            Temperature.Reading(Weather.Temperature(asset.Seed, at) + 14 + (2 * dice.Drift("temperature", at, TimeSpan.FromHours(3)))),
            DiskUsed.Reading(dice.Between("disk", 62, 88)),
        ];
    }

    private static double HoursSinceRestart(Dice dice, Instant at)
    {
        var period = TimeSpan.FromDays(dice.Between("restart", 20, 60));
        return (at.Microseconds + (long)(dice.Unit("restart phase") * period.TotalMicroseconds)) % (long)period.TotalMicroseconds / 3.6e9;
    }
}
