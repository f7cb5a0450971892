using Beffroi.Twin.Simulation;
using Beffroi.Twin;

namespace Beffroi.Assets.InformationSystems;

/// <summary>A service that answers, slower while people work; backed up every night, patched now and then, with a certificate that is renewed late.</summary>
public sealed partial class Service
{
    private const string Down = "down";
    private const string Slow = "slow";
    private const string NoBackup = "no backup";
    private const double BackupAtHour = 3;
    private const double CertificateDays = 90;

    public override Living? Living => field ??= new SimulatedLiving(
        this, SimulatedFlow.Service(s => s.Of(Available).Current, s => s.Of(Maintenance).Current != true));

    public override IReadOnlyList<Measurement> Simulate(SimulatedAsset asset, Instant at)
    {
        var dice = asset.Dice;
        var fault = Breakdowns.At(asset, at, Down, Slow, Slow, NoBackup);
        var local = LegalTime.Of(at);
        var sinceBackup = ((local.Hour - BackupAtHour + 24) % 24) + (fault == NoBackup ? 48 : 0);
        var crowd = Activity.Office.At(at);
        var time = dice.Between("pace", 0.05, 0.6) * (1 + (2 * crowd)) * (fault == Slow ? 20 : 1);
        return
        [
            Available.Reading(fault != Down),
            ResponseTime.Reading(fault == Down ? 0 : Math.Round(time, 3)),
            DiskUsed.Reading(Math.Round(dice.Between("disk", 20, 84) + (4 * dice.Drift("disk", at, TimeSpan.FromDays(9))))),
            CertificateLeft.Reading(Math.Round(CertificateDays - Cycle(dice, "certificate", local, CertificateDays - 20))),
            BackupAge.Reading(Math.Round(sinceBackup, 1)),
            PatchAge.Reading(Math.Floor(Cycle(dice, "patches", local, dice.Between("patching", 25, 55)))),
            Maintenance.Reading(false),
            QueueLag.Reading(fault == Slow ? 900 : Math.Round(dice.Between("queue", 1, 30) * (1 + crowd))),
        ];
    }

    /// <summary>Days since the last time of something that comes again and again.</summary>
    private static double Cycle(Dice dice, string what, LegalTime local, double every) =>
        (local.Date.DayNumber + (local.Hour / 24) + dice.Between(what, 0, every)) % every;
}
