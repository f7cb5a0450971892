using Beffroi.Devices;
using Beffroi.Documents;
using Beffroi.Inventory;
using Beffroi.Language;
using Beffroi.Twin;

namespace Beffroi.Api;

/// <summary>A LoRaWAN device in a list: what it is bound to and how its link is. No key, ever.</summary>
/// <param name="State">bound, third-party, free or out-of-service.</param>
/// <param name="Loss">Percent of frames lost in 24 hours; null when that is not known, or stale.</param>
/// <param name="Margin">In dB; null likewise.</param>
/// <param name="Alarm">The most urgent that holds, 1 to 4; null for none.</param>
internal sealed record DeviceRow(
    string DevEui, string State, string? Asset, string? AssetName, string? Tenant, string? Profile, string? Network, double? Loss, double? Margin, double? Battery, double? SpreadingFactor, Instant? LastSeen, int? Alarm)
{
    public static DeviceRow Of(InventoryEntry device, InventoryEntry? asset, AssetView? view)
    {
        var tenant = device.Description.Links?.GetValueOrDefault("tenant")?.ToString();
        var serves = DeviceFacts.Text(device, "serves");
        return new(
            device.Asset.Key, DeviceFacts.State(device), serves, asset?.Description.Name, tenant, asset is null ? null : DeviceFacts.Text(asset, "deviceProfile"), DeviceFacts.Text(device, "network"),
            DeviceFacts.Current(view, "frameLoss"), DeviceFacts.Current(view, "margin"), DeviceFacts.Current(view, "battery"), DeviceFacts.Current(view, "spreadingFactor"), view?.LastSeen,
            view is { WorstAlarm: not Priority.None } ? (int)view.WorstAlarm : null);
    }
}

/// <summary>A device, whole.</summary>
/// <param name="KeyFingerprint">Of the keys it was given; null when none were. The keys are not kept.</param>
/// <param name="Acts">What was done with it, newest first.</param>
internal sealed record DeviceDetail(
    DeviceRow Device, string? JoinEui, string? KeyFingerprint, string? Replaces, string? ReplacedBy, Instant? EndedOn, string? EndedBecause, DeviceAct[] Acts)
{
    public static DeviceDetail Of(DeviceRow row, InventoryEntry device, Document[] acts) => new(
        row, DeviceFacts.Text(device, "joinEui"), DeviceFacts.Text(device, "keyFingerprint"), DeviceFacts.Text(device, "replaces"), DeviceFacts.Text(device, "replacedBy"),
        DeviceFacts.Moment(device, "endedOn"), DeviceFacts.Text(device, "endedBecause"), [.. acts.Select(DeviceAct.Of)]);
}

/// <param name="Text">What was done, as YAML.</param>
internal sealed record DeviceAct(int Number, Instant At, string Author, string Reason, string Text)
{
    public static DeviceAct Of(Document act) => new(act.Head.Number, act.Head.At, act.Head.Author, act.Head.Reason, act.Text);
}

/// <summary>Keys of a device, given once: they are looked at, and never answered.</summary>
internal sealed record KeysShape(string? AppKey, string? NwkKey);

/// <param name="Asset">Or a tenant: exactly one of both.</param>
internal sealed record DeviceBindRequest(string? Asset, string? Tenant, string? Profile, string? Network, string? JoinEui, KeysShape? Keys, string Author, string Reason);

internal sealed record DeviceUnbindRequest(bool OutOfService, string Author, string Reason);

/// <param name="By">EUI of the device that takes its place.</param>
internal sealed record DeviceReplaceRequest(string By, string? Profile, string? Network, string? JoinEui, KeysShape? Keys, string Author, string Reason);

/// <param name="Outcome">taken, unchanged or refused; in a dry run, what it would be.</param>
internal sealed record DeviceFileRowShape(int Line, string DevEui, string? Asset, string Outcome, string? Code, string? Sentence, string? Advice)
{
    public static DeviceFileRowShape Of(DeviceFileRow row, Tongue tongue) => row.Outcome.IsRefused
        ? new(row.Line, row.Device, row.Asset, "refused", row.Outcome.Code, Sentences.Told(tongue, row.Outcome.Said, row.Outcome.Sentence!), Sentences.Told(tongue, row.Outcome.Advised, row.Outcome.Advice!))
        : new(row.Line, row.Device, row.Asset, row.Outcome.IsUnchanged ? "unchanged" : "taken", null, null, null);
}

internal sealed record DeviceFileShape(bool DryRun, int Taken, int Unchanged, int Refused, DeviceFileRowShape[] Rows)
{
    public static DeviceFileShape Of(DeviceFileAnswer answer, bool dryRun, Tongue tongue) => new(
        dryRun, answer.Rows.Count(row => !row.Outcome.IsRefused && !row.Outcome.IsUnchanged), answer.Rows.Count(row => row.Outcome.IsUnchanged), answer.Rows.Count(row => row.Outcome.IsRefused),
        [.. answer.Rows.Select(row => DeviceFileRowShape.Of(row, tongue))]);
}
