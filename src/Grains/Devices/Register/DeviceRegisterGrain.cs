using Beffroi.Connectivity;
using Beffroi.Documents;
using Beffroi.Inventory;
using Beffroi.Journal;
using Beffroi.Twin;

namespace Beffroi.Devices.Register;

/// <summary>Does one thing at a time: two who give one device to two assets are answered one after the other. What is half done when a silo dies is done whole by asking again.</summary>
[GrainType("device-register")]
internal sealed class DeviceRegisterGrain(AssetDirectory directory, IRegisterStore registers, ProfileBook profiles, IDocumentStore store, TimeProvider time) : Grain, IDeviceRegister
{
    private const int AtOnce = 32;
    private const int LongestWords = 500;

    private readonly BindingCheck _check = new(directory, registers, profiles);

    public async Task<Outcome> Bind(DeviceBinding binding, Cause cause)
    {
        if (CauseFault(cause) is { } unsigned)
        {
            return unsigned;
        }

        await directory.Follow(CancellationToken.None);
        var (good, refusal) = await _check.Check(binding, leaving: null, CancellationToken.None);
        return good is null ? refusal! : await Make(good, cause, replaces: null);
    }

    public async Task<Outcome> Unbind(string device, bool outOfService, Cause cause)
    {
        if (CauseFault(cause) is { } unsigned)
        {
            return unsigned;
        }

        await directory.Follow(CancellationToken.None);
        if (DeviceEui.Normalise(device) is not { } eui)
        {
            return BindingCheck.NoEui(device);
        }

        var own = await registers.GetInventory(DeviceLink.Of(eui), CancellationToken.None);
        var holder = directory.Speaking(eui);
        var tenant = own?.Description.Links?.GetValueOrDefault(DeviceLink.Tenant);
        return own is null && holder is null ? Unknown(eui)
            : holder is null && tenant is null && !(outOfService && own is { Retired: false })
                ? Outcome.Refused("not-bound", $"The device {eui} is bound to nothing.", "Nothing to do, or take it out of service.")
                : await Release(eui, holder?.Id, tenant, outOfService, cause);
    }

    public async Task<Outcome> Replace(string old, DeviceBinding by, Cause cause)
    {
        if (CauseFault(cause) is { } unsigned)
        {
            return unsigned;
        }

        await directory.Follow(CancellationToken.None);
        if (DeviceEui.Normalise(old) is not { } leaving)
        {
            return BindingCheck.NoEui(old);
        }

        var own = await registers.GetInventory(DeviceLink.Of(leaving), CancellationToken.None);
        var (holder, tenant) = (directory.Speaking(leaving)?.Id, own is { Retired: false } ? own.Description.Links?.GetValueOrDefault(DeviceLink.Tenant) : null);
        if (holder is null && tenant is null)
        {
            return own is null ? Unknown(leaving) : Outcome.Refused("not-bound", $"The device {leaving} is bound to nothing.", "Bind the new one to its asset.");
        }

        if (DeviceEui.Normalise(by.Device) == leaving)
        {
            return Outcome.Refused("same-device", $"The device {leaving} cannot take its own place.", "Give the EUI of the new one.");
        }

        var (good, refusal) = await _check.Check(by with { Asset = holder, Tenant = holder is null ? tenant : null }, leaving, CancellationToken.None);
        if (good is null)
        {
            return refusal!;
        }

        var made = await Make(good, cause, leaving);
        return made.IsRefused ? made : await End(leaving, cause, good.Eui);
    }

    public async Task<DeviceFileAnswer> BindFile(byte[] file, bool dryRun, Cause cause)
    {
        if (CauseFault(cause) is { } unsigned)
        {
            return new(unsigned, []);
        }

        var (rows, refusal) = DeviceFile.Read(file);
        if (refusal is not null)
        {
            return new(refusal, []);
        }

        await directory.Follow(CancellationToken.None);
        var answers = new List<(DeviceFileRow Row, CheckedBinding? Good)>(rows.Count);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            answers.Add(await Look(row, seen));
        }

        return new(Outcome.Taken, dryRun ? [.. answers.Select(answer => answer.Row)] : await MakeAll(answers, cause));
    }

    public async Task<Document[]> Acts(string device)
    {
        if (DeviceEui.Normalise(device) is not { } eui)
        {
            return [];
        }

        var heads = await store.Versions(IDeviceRegister.Record, eui, CancellationToken.None);
        return [.. (await Task.WhenAll(heads.Select(head => store.Read(IDeviceRegister.Record, eui, head.Number, CancellationToken.None)))).OfType<Document>()];
    }

    private async Task<(DeviceFileRow Row, CheckedBinding? Good)> Look(DeviceFileLine row, HashSet<string> seen)
    {
        if (row.Binding is not { } binding)
        {
            return (new(row.Line, row.Device, null, row.Fault!), null);
        }

        var (good, refusal) = await _check.Check(binding, leaving: null, CancellationToken.None);
        var named = (binding.Asset ?? binding.Tenant)?.ToString();
        var twice = good is not null && !(seen.Add(good.Eui) & (binding.Asset is null || seen.Add(named!)));
        return twice
            ? (new(row.Line, row.Device, named, Outcome.Refused("twice-in-file", $"The device {good!.Eui} or its asset stands in an earlier row.", "Keep one of the rows.")), null)
            : (new(row.Line, row.Device, named, refusal ?? Outcome.Taken), good);
    }

    private async Task<DeviceFileRow[]> MakeAll(List<(DeviceFileRow Row, CheckedBinding? Good)> answers, Cause cause)
    {
        var made = new List<DeviceFileRow>(answers.Count);
        foreach (var window in answers.Chunk(AtOnce))
        {
            made.AddRange(await Task.WhenAll(window.Select(async one => one.Good is { } good ? one.Row with { Outcome = await Make(good, cause, replaces: null) } : one.Row)));
        }

        return [.. made];
    }

    /// <summary>The device first, so that a frame which comes meanwhile finds it; then the asset, then the record.</summary>
    private async Task<Outcome> Make(CheckedBinding good, Cause cause, string? replaces)
    {
        var device = await GrainFactory.Asset(good.DeviceAsset).Describe(BindingDescription.OfDevice(good, replaces), cause);
        if (device.IsRefused)
        {
            return device;
        }

        var asset = good.Target is { } target ? await GrainFactory.Asset(target.Asset).Describe(BindingDescription.OfAsset(good), cause) : Outcome.Unchanged;
        if (asset.IsRefused || (asset.IsUnchanged && device.IsUnchanged))
        {
            return asset;
        }

        return await Record(good.Eui, cause, DeviceRecord.Bound, ("asset", good.Target?.Asset.ToString()), ("tenant", good.Told.Tenant?.ToString()), ("deviceProfile", good.Told.Profile),
            ("network", good.Told.Network), ("joinEui", good.JoinEui), ("keyFingerprint", good.Fingerprint), ("replaces", replaces));
    }

    private async Task<Outcome> Release(string eui, AssetId? holder, AssetId? tenant, bool outOfService, Cause cause)
    {
        if (holder is { } asset && await GrainFactory.Asset(asset).Describe(BindingDescription.WithoutDevice, cause) is { IsRefused: true } refusal)
        {
            return refusal;
        }

        if (outOfService)
        {
            return await End(eui, cause, successor: null);
        }

        var freed = await GrainFactory.Asset(DeviceLink.Of(eui)).Describe(BindingDescription.Free, cause);
        return freed.IsRefused ? freed : await Record(eui, cause, DeviceRecord.Unbound, ("asset", holder?.ToString()), ("tenant", tenant?.ToString()));
    }

    /// <summary>Takes a device out of service: its own asset keeps its history, and says when, why and what came after it.</summary>
    private async Task<Outcome> End(string eui, Cause cause, string? successor)
    {
        var device = GrainFactory.Asset(DeviceLink.Of(eui));
        var told = await device.Describe(BindingDescription.Ended(Now(), cause, successor), cause);
        var retired = told.IsRefused ? told : await device.Retire(cause);
        return retired.IsRefused ? retired : await Record(eui, cause, successor is null ? DeviceRecord.Retired : DeviceRecord.Replaced, ("replacedBy", successor));
    }

    private async Task<Outcome> Record(string eui, Cause cause, string act, params (string, string?)[] facts)
    {
        var documents = GrainFactory.GetGrain<IDocuments>(IDeviceRegister.Record);
        var newest = (await documents.Read(eui))?.Head.Number ?? 0;
        return (await documents.Put(eui, DeviceRecord.Write(act, Now(), facts), newest, cause)).Outcome;
    }

    private Instant Now() => Instant.From(time.GetUtcNow());

    private static Outcome Unknown(string eui) => Outcome.Refused("unknown-device", $"The device {eui} is not known.", "Bind it to an asset first.");

    private static Outcome? CauseFault(Cause cause) =>
        !Word.Is(cause.Author, LongestWords) ? Outcome.Refused("no-author", "It is not said who writes this.", $"Give an author, of at most {LongestWords} characters.")
        : !Word.Is(cause.Reason, LongestWords) ? Outcome.Refused("no-reason", "It is not said why this is written.", $"Give a reason, of at most {LongestWords} characters.")
        : null;
}
