using System.Collections.Frozen;
using Beffroi.Documents;
using Beffroi.Journal;
using Beffroi.Documents.Reading;
using Beffroi.Inventory.Mapping;
using Beffroi.Twin;
using Orleans.Concurrency;

namespace Beffroi.Devices;

/// <summary>Answers about device profiles from the newest documents, whatever this silo's book has heard of yet.</summary>
[GrainType("device-profiles"), StatelessWorker, Reentrant]
internal sealed class DeviceProfilesGrain(IDocumentStore store, ProfileBook book, ProfileCodec codec, Catalogue catalogue) : Grain, IDeviceProfiles
{
    private const int MostUnmapped = 200;

    private IDocuments Documents => GrainFactory.GetGrain<IDocuments>(IDeviceProfiles.Kind);

    public async Task<ProfileSummary[]> List()
    {
        var own = new Dictionary<string, ProfileSummary>();
        foreach (var head in (await store.List(IDeviceProfiles.Kind, CancellationToken.None)).Where(head => !head.Withdrawn))
        {
            own[head.Id] = Summary(head.Id, head, (await store.Read(IDeviceProfiles.Kind, head.Id, head.Number, CancellationToken.None))!.Text);
        }

        return [.. BuiltInProfiles.All.Where(shipped => !own.ContainsKey(shipped.Id)).Select(shipped => Summary(shipped.Id, null, shipped.Profile)).Concat(own.Values).OrderBy(s => s.Id, StringComparer.Ordinal)];
    }

    public async Task<ProfileWhole?> Read(string id, int? version)
    {
        var document = await store.Read(IDeviceProfiles.Kind, id, version, CancellationToken.None);
        var versions = await store.Versions(IDeviceProfiles.Kind, id, CancellationToken.None);
        return document is { Head: { } head } && (version is not null || !head.Withdrawn) ? new(Summary(id, head, document.Text), document.Text, versions)
            : version is null && BuiltInProfiles.Find(id) is { } shipped ? new(Summary(id, null, shipped.Profile), BuiltInProfiles.Text(id)!, versions)
            : document is not null ? new(Summary(id, document.Head, document.Text), document.Text, versions) : null;
    }

    public async Task<TextRemark[]> Check(string? yaml, string? script) => (await Read(ProfileText.With(yaml, script, "codec"))).Remarks;

    public async Task<ProfilePut> Put(string id, string? yaml, string? script, int replaces, Cause cause)
    {
        var text = ProfileText.With(yaml, script, id);
        var (_, remarks) = await Read(text);
        if (remarks.Any(r => r.Severity == RemarkSeverity.Error))
        {
            return new(null, remarks);
        }

        var done = await Documents.Put(id, text, replaces, cause);
        await Note(id, done);
        return new(done, remarks);
    }

    public async Task<DocumentOutcome> Withdraw(string id, int replaces, Cause cause)
    {
        var done = await Documents.Withdraw(id, replaces, cause);
        await Note(id, done);
        return done;
    }

    public async Task<ProfileTrialAnswer> Try(ProfileTrial trial) => (await TryAll([trial]))[0];

    public async Task<ProfileTrialAnswer[]> TryAll(ProfileTrial[] trials)
    {
        if (trials is not [var trial, ..])
        {
            return [];
        }

        var text = trial.Id is { } id ? (await Read(id, null))?.Text : ProfileText.With(trial.Yaml, trial.Script, "codec");
        if (text is null)
        {
            return [ProfileTrialAnswer.Unknown];
        }

        var reading = ProfileReader.Read(text);
        if (reading.Value is not { } profile)
        {
            return [ProfileTrialAnswer.Unread([.. reading.Remarks])];
        }

        var answers = new List<ProfileTrialAnswer>();
        foreach (var one in trials)
        {
            answers.Add(one.Function == CodecFunction.EncodeDownlink ? await Encode(profile, one) : await Decode(profile, one));
        }

        return [.. answers];
    }

    private async Task<ProfileTrialAnswer> Decode(DeviceProfile profile, ProfileTrial trial)
    {
        var done = await codec.Decode(profile, trial.Function, trial.Bytes, trial.Port, trial.At, CancellationToken.None, isTrial: true);
        var answer = new ProfileTrialAnswer(true, [], done.Fault, done.Fault is null ? done.Data.GetRawText() : null, null, trial.Port, [.. done.Warnings], [.. done.Logs], null, [], []);
        return done.Fault is null && trial.Function == CodecFunction.DecodeUplink ? Mapped(answer, profile, DecodedFields.Of(done.Data, lists: true), Kind(trial.Kind ?? profile.AssetKind)) : answer;
    }

    private static ProfileTrialAnswer Mapped(ProfileTrialAnswer answer, DeviceProfile profile, List<KeyValuePair<string, Value>> fields, AssetKind? kind)
    {
        var properties = Names(kind) ?? FrozenSet<string>.Empty;
        var readings = MappedFields.Map(profile.Fields, fields, properties);
        var byName = kind?.Properties.ToDictionary(property => property.Name);
        return answer with
        {
            Readings = kind is null ? null : readings,
            Rejections = [.. readings.Select(reading => byName?.GetValueOrDefault(reading.Property) is { } property ? ValueCheck.Fault(property, reading.Value, out _) : null).OfType<Rejection>()],
            Unmapped = [.. MappedFields.Unmapped(profile.Fields, fields, properties).Take(MostUnmapped).Select(field => new UnmappedMember(field.Key, field.Value, Closest.Near(field.Key.Split('.')[0], properties)))],
        };
    }

    private async Task<ProfileTrialAnswer> Encode(DeviceProfile profile, ProfileTrial trial)
    {
        var done = await codec.Encode(profile, trial.Data ?? "{}", trial.Port, trial.At, CancellationToken.None, isTrial: true);
        return new(true, [], done.Fault, null, done.Fault is null ? done.Bytes : null, done.Port, [.. done.Warnings], [.. done.Logs], null, [], []);
    }

    /// <summary>Reads a text and all there is to say of it: its own faults, then what the catalogue and the script's engine say.</summary>
    private async Task<(DeviceProfile? Profile, TextRemark[] Remarks)> Read(string text)
    {
        var reading = ProfileReader.Read(text);
        if (reading.Value is not { } profile)
        {
            return (null, [.. reading.Remarks]);
        }

        return (profile, [.. reading.Remarks, .. ProfileCheck.Catalogue(text, profile, Names(Kind(profile.AssetKind))), .. await Script(text, profile)]);
    }

    /// <summary>Whether the engine can read it: it is run once on nothing at all, and what it says of that does not matter.</summary>
    private async Task<TextRemark[]> Script(string text, DeviceProfile profile)
    {
        if (profile.Script is not { } script)
        {
            return [];
        }

        var done = await codec.Decode(profile, CodecFunction.DecodeUplink, [], 1, new(0), CancellationToken.None, isTrial: true);
        return done.Fault switch
        {
            { Code: CodecCode.Unreadable } fault => [ProfileText.Remark(text, script, fault, RemarkSeverity.Error)],
            { Code: CodecCode.Overran or CodecCode.TooLarge or CodecCode.Stopped or CodecCode.Suspended } fault => [ProfileText.Remark(text, script, fault, RemarkSeverity.Warning)],
            _ => [],
        };
    }

    private AssetKind? Kind(string? key) => catalogue.Kinds.FirstOrDefault(k => k.Key == key);

    private static FrozenSet<string>? Names(AssetKind? kind) => kind?.Properties.Select(p => p.Name).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    // Other silos hear of it within two seconds; whoever wrote it finds it in force here at once.
    private async Task Note(string id, DocumentOutcome done)
    {
        if (!done.Outcome.IsRefused && await store.Read(IDeviceProfiles.Kind, id, null, CancellationToken.None) is { } document)
        {
            book.Take([document]);
        }
    }

    private static ProfileSummary Summary(string id, DocumentHead? head, string text) => Summary(id, head, ProfileReader.Read(text).Value);

    private static ProfileSummary Summary(string id, DocumentHead? head, DeviceProfile? profile) => profile is null
        ? new(id, head, "", null, null, "", null, "A", null, true)
        : new(id, head, profile.Title, profile.Vendor, profile.Model, profile.Codec, profile.AssetKind, profile.Class.ToString(), profile.Interval, false);
}
