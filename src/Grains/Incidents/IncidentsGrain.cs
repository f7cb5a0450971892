using Beffroi.Alarms;
using Beffroi.Journal;
using Beffroi.ShiftLog;
using Beffroi.Twin;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Beffroi.Incidents;

/// <summary>
/// Reads the register of alarms, lets <see cref="Correlation"/> decide, and writes what changed. It keeps nothing that the registers do not have: it may die at any
/// moment. Should two activations live for a moment, a version is taken once: who finds it taken reads again.
/// </summary>
[GrainType("incidents")]
internal sealed partial class IncidentsGrain(
    IRegisterStore register, IIncidentStore store, IJournal journal, Catalogue catalogue, IOptions<IncidentOptions> options, TimeProvider time, ILogger<IncidentsGrain> logger) : Grain, IIncidents
{
    private const int MostRows = 1_000;
    private const int Chunk = 10_000;
    private const int MostRelated = 10;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <summary>Alarms of one moment are raised so long after each other: each waits for its own delay, silence for several reports.</summary>
    private static readonly TimeSpan LongestDelay = TimeSpan.FromHours(1);
    private static readonly AlarmState[] Holding = [AlarmState.Unacknowledged, AlarmState.Acknowledged, AlarmState.Suppressed];

    private readonly SharedThings _things = new(register, catalogue);
    private Incident[]? _open;
    private long? _looked;

    public async Task<int> Look()
    {
        if (_looked is { } looked && time.GetElapsedTime(looked) < Pause)
        {
            return 0;
        }

        _looked = time.GetTimestamp();
        var now = Now();
        var changed = Correlation.Look(await Open(), await Seen(now), options.Value, now);
        var kept = await Keep([.. changed], IncidentEntry.Twin, "look", null) ?? [];
        foreach (var incident in kept.Where(incident => incident.Version == 1))
        {
            await Tell(incident, IncidentEntry.Twin, IncidentWords.Opened(incident));
        }

        return kept.Length;
    }

    public Task<Incident[]> Find(IncidentFilter filter) => store.Find(filter with { Limit = Math.Clamp(filter.Limit, 1, MostRows) }, CancellationToken.None);

    public async Task<Incident?> Read(long number) => (await store.Find(new() { Number = number, Limit = 1 }, CancellationToken.None)).SingleOrDefault();

    public async Task<RelatedIncident[]> Related(long number)
    {
        var open = await Open();
        return Array.Find(open, incident => incident.Number == number) is not { } one ? [] :
        [
            .. open.Where(other => other.Number != number).Select(other => (other.Number, Tie: Correlation.Between(one, other, options.Value)))
                .Where(other => other.Tie is not null).OrderByDescending(other => other.Tie!.Score).Take(MostRelated).Select(other => new RelatedIncident(other.Number, other.Tie!)),
        ];
    }

    public async Task<IncidentAnswer> Merge(long into, long[] others, Cause cause)
    {
        List<Incident> read = [];
        foreach (var number in others.Prepend(into))
        {
            if (await Read(number) is not { } incident)
            {
                return Unknown(number);
            }

            read.Add(incident);
        }

        var (outcome, changed) = IncidentActs.Merge(read[0], read[1..], cause, Now());
        return await Done(outcome, changed, cause, "incident-merge", IncidentWords.Merged);
    }

    public async Task<IncidentAnswer> Split(long number, AlarmName[] alarms, Cause cause)
    {
        if (await Read(number) is not { } incident)
        {
            return Unknown(number);
        }

        var (outcome, changed) = IncidentActs.Split(incident, alarms, cause, Now());
        return await Done(outcome, changed, cause, "incident-split", kept => IncidentWords.Parted(kept, alarms.Length));
    }

    public async Task<IncidentAnswer> Note(long number, string text, Cause cause)
    {
        if (await Read(number) is not { } incident)
        {
            return Unknown(number);
        }

        var (outcome, changed) = IncidentActs.Note(incident, text, cause, Now());
        return await Done(outcome, changed, cause, "incident-note", null);
    }

    private static IncidentAnswer Unknown(long number) => new(Outcome.Refused("unknown-incident", $"There is no incident {number}.", "Read the list of incidents again."), null);

    private async Task<IncidentAnswer> Done(Outcome outcome, Incident[] changed, Cause cause, string action, Func<Incident[], string>? said)
    {
        if (outcome.IsRefused)
        {
            return new(outcome, null);
        }

        if (await Keep(changed, cause.Author, action, cause.Reason) is not { } kept)
        {
            return new(Outcome.Refused("incident-moved", "The incident changed meanwhile.", "Read it again, and act on what it is now."), null);
        }

        if (said is not null)
        {
            await Tell(kept[0], cause.Author, said(kept));
        }

        return new(outcome, kept[0]);
    }

    /// <summary>Writes them in one commit, with what was done in the audit; null when another writer was faster.</summary>
    private async Task<Incident[]?> Keep(Incident[] changed, string author, string action, string? reason)
    {
        if (changed.Length == 0)
        {
            return [];
        }

        var (now, stamp) = (Now(), Guid.NewGuid().ToString("N"));
        var next = changed.Any(incident => incident.Number == 0) ? ((await store.Find(new() { Limit = 1 }, CancellationToken.None)).FirstOrDefault()?.Number ?? 0) + 1 : 0;
        var kept = changed.Select(incident => incident with { Number = incident.Number == 0 ? next++ : incident.Number, Version = incident.Version + 1, Changed = now, Stamp = stamp }).ToArray();
        var audit = author == IncidentEntry.Twin
            ? Enumerable.Empty<RegisterWrite>()
            : kept.Select(incident => new RegisterWrite.Audit(new(now, author, action, $"incident {incident.Number}", incident.Version, reason, [])));
        await journal.Write([.. kept.Select(incident => new RegisterWrite.IncidentPut(incident)), .. audit]);
        _open = null;
        foreach (var incident in kept)
        {
            if ((await Read(incident.Number))?.Stamp != stamp)
            {
                LogOvertaken(incident.Number);
                return null;
            }
        }

        return kept;
    }

    private async Task<Incident[]> Open() => _open ??= await store.Find(new() { Open = true, Limit = MostRows }, CancellationToken.None);

    /// <summary>What holds and could matter: losses, danger and what is major, lately raised or a member already.</summary>
    private async Task<List<Sighting>> Seen(Instant now)
    {
        await _things.Refresh();
        var members = (await Open()).SelectMany(incident => incident.Members).Select(member => member.Alarm).ToHashSet();
        var since = now - options.Value.Within - LongestDelay;
        var seen = new Dictionary<AlarmName, Sighting>();
        AlarmRecord[] chunk;
        var skip = 0;
        do
        {
            chunk = await register.FindAlarms(new() { States = Holding, Skip = skip, Limit = Chunk }, CancellationToken.None);
            skip += chunk.Length;
            foreach (var alarm in chunk.Where(alarm => alarm.Active && catalogue.Knows(alarm.Asset.Kind) && (members.Contains(alarm.Name) || (alarm.Since >= since && Matters(alarm)))))
            {
                seen[alarm.Name] = new(await Member(alarm, now), alarm.State == AlarmState.Suppressed);
            }
        }
        while (chunk.Length == Chunk);

        return [.. seen.Values];
    }

    private bool Matters(AlarmRecord alarm) => alarm.Priority <= Priority.Major || IsLoss(alarm);

    private bool IsLoss(AlarmRecord alarm) => KernelAlarms.Row(catalogue.Kind(alarm.Asset.Kind), alarm.Code) is { IsLoss: true };

    private async Task<IncidentMember> Member(AlarmRecord alarm, Instant now)
    {
        var entry = await _things.Entry(alarm.Asset);
        return new()
        {
            Alarm = alarm.Name,
            Since = Began(alarm),
            Priority = alarm.Priority,
            Department = entry?.Department ?? catalogue.Kind(alarm.Asset.Kind).Department,
            Authority = entry?.Description.Authority,
            Place = entry?.Description.Place,
            Shared = await _things.Of(alarm.Asset, IsLoss(alarm), KernelAlarms.Row(catalogue.Kind(alarm.Asset.Kind), alarm.Code) is { IsSilence: true }),
            Joined = now,
            Told = alarm.Told,
        };
    }

    /// <summary>When what it tells of began, as far as its row says: delays differ from kind to kind.</summary>
    private Instant Began(AlarmRecord alarm)
    {
        var kind = catalogue.Kind(alarm.Asset.Kind);
        var row = KernelAlarms.Row(kind, alarm.Code);
        return alarm.Since - (row?.OnDelay ?? TimeSpan.Zero) - (alarm.Code == KernelAlarms.Silent.Code ? kind.SilentAfter ?? TimeSpan.Zero : TimeSpan.Zero);
    }

    // The incident tells its own story in the register; the shift log has it beside what else happened, at least as long as this silo lives.
    private async Task Tell(Incident incident, string author, string text)
    {
        var place = incident.Members.Select(member => member.Place).FirstOrDefault(place => place is not null);
        await GrainFactory.GetGrain<IShiftLog>(0).Write(new(author, LogTypes.Incident, text, place, [new("incident", $"{incident.Number}")], null));
    }

    private Instant Now() => Instant.From(time.GetUtcNow());

    [LoggerMessage(Level = LogLevel.Warning, Message = "Incident {Number} was written by another meanwhile: it is read again")]
    private partial void LogOvertaken(long number);
}
