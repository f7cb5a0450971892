using Beffroi.Alarms;
using Beffroi.Twin;

namespace Beffroi.Incidents;

/// <summary>
/// Looks at what holds: alarms join the incident they are tied to, those of several departments that are tied to each other become one, and an incident ends some time
/// after its last alarm. What persons parted stays apart, and the twin never joins two incidents by itself. Pure.
/// </summary>
public static class Correlation
{
    public const int MostMembers = 1_000;
    private const int MostTies = 3;

    /// <returns>The incidents that changed; new ones without a number.</returns>
    public static IReadOnlyList<Incident> Look(IReadOnlyCollection<Incident> open, IReadOnlyCollection<Sighting> seen, IncidentOptions settings, Instant now)
    {
        var holding = seen.ToDictionary(sighting => sighting.Member.Alarm);
        var standing = open.OrderBy(incident => incident.Number).Select(incident => Aged(incident, holding, now)).ToArray();
        var taken = standing.SelectMany(incident => incident.Members).Select(member => member.Alarm).ToHashSet();
        var free = seen.Where(sighting => !sighting.Follows && !taken.Contains(sighting.Member.Alarm)).Select(sighting => sighting.Member with { Joined = now })
            .OrderBy(member => member.Since).ThenBy(member => member.Alarm.ToString(), StringComparer.Ordinal).ToList();
        free.RemoveAll(member => Joins(standing, member, settings, now));
        var before = open.ToDictionary(incident => incident.Number);
        return
        [
            .. standing.Select(incident => Ended(incident, settings, now)).Where(incident => !ReferenceEquals(incident, before[incident.Number])),
            .. Clusters.Of(free, settings).Where(Crosses).Select(members => Opened(members, settings, now)),
        ];
    }

    /// <summary>The strongest tie between two incidents that the twin leaves to persons; null when none is strong enough.</summary>
    public static Tie? Between(Incident one, Incident other, IncidentOptions settings) => one.Members
        .SelectMany(member => other.Members.Select(with => Ties.Between(member, with, settings))).OfType<Tie>().Where(tie => tie.Score >= settings.LeastScore).MaxBy(tie => tie.Score);

    /// <summary>Which of its alarms no longer hold, and which hold again.</summary>
    private static Incident Aged(Incident incident, Dictionary<AlarmName, Sighting> holding, Instant now)
    {
        if (incident.Members.All(member => member.Ended is null == holding.ContainsKey(member.Alarm)))
        {
            return incident;
        }

        return incident with
        {
            Members = [.. incident.Members.Select(member => member with { Ended = holding.ContainsKey(member.Alarm) ? null : member.Ended ?? now })],
        };
    }

    private static bool Joins(Incident[] standing, IncidentMember member, IncidentOptions settings, Instant now)
    {
        var best = Enumerable.Range(0, standing.Length)
            .Where(i => standing[i].Members.Length < MostMembers && !standing[i].Apart.Contains(member.Alarm))
            .Select(i => (Index: i, Ties: TiesTo(standing[i].Members, member, settings)))
            .Where(found => found.Ties.Length > 0 && (found.Ties[0].Form != TieForm.Near || Clusters.Fits(standing[found.Index].Members, member, settings)))
            .OrderByDescending(found => found.Ties[0].Score).ThenBy(found => found.Index).FirstOrDefault();
        if (best.Ties is null)
        {
            return false;
        }

        var incident = standing[best.Index];
        standing[best.Index] = incident with
        {
            Members = [.. incident.Members, member with { Ties = best.Ties }],
            Entries = [.. incident.Entries, new(now, IncidentEntry.Twin, IncidentEvent.Joined, [member.Alarm], null, null)],
        };
        return true;
    }

    private static Tie[] TiesTo(IEnumerable<IncidentMember> members, IncidentMember member, IncidentOptions settings) =>
        [.. members.Select(with => Ties.Between(member, with, settings)).OfType<Tie>().Where(tie => tie.Score >= settings.LeastScore).OrderByDescending(tie => tie.Score).Take(MostTies)];

    private static Incident Ended(Incident incident, IncidentOptions settings, Instant now) =>
        incident.Members.All(member => member.Ended is { } ended && now - ended >= settings.Quiet)
            ? incident with { Closed = now, Entries = [.. incident.Entries, new(now, IncidentEntry.Twin, IncidentEvent.Closed, [], null, null)] }
            : incident;

    private static bool Crosses(IncidentMember[] members) => members.Select(member => member.Department).Distinct().Skip(1).Any();

    private static Incident Opened(IncidentMember[] members, IncidentOptions settings, Instant now) => new()
    {
        Number = 0,
        Version = 0,
        Opened = now,
        Changed = now,
        Members = [.. members.Take(MostMembers).Select(member => member with { Ties = TiesTo(members.Where(with => with.Alarm != member.Alarm), member, settings) })],
        Entries = [new(now, IncidentEntry.Twin, IncidentEvent.Opened, [.. members.Take(MostMembers).Select(member => member.Alarm)], null, null)],
    };
}
