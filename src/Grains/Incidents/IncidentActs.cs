using Beffroi.Alarms;
using Beffroi.Twin;

namespace Beffroi.Incidents;

/// <summary>What persons do to incidents. Pure: the incidents that changed, the one that was asked for first; those that are new have no number.</summary>
public static class IncidentActs
{
    private const int LongestName = 100;
    private const int LongestText = 2_000;

    /// <summary>The alarms of others go into one; those others end and lead to it.</summary>
    public static (Outcome Outcome, Incident[] Changed) Merge(Incident into, IReadOnlyList<Incident> others, Cause cause, Instant now)
    {
        if (Fault(cause) is { } fault)
        {
            return (fault, []);
        }

        if (others.Count == 0 || others.Any(other => other.Number == into.Number) || others.DistinctBy(other => other.Number).Count() != others.Count)
        {
            return (Outcome.Refused("nothing-to-merge", "An incident goes into another, once.", "Name the others, without the one they go into."), []);
        }

        if (others.Append(into).FirstOrDefault(incident => !incident.IsOpen) is { } closed)
        {
            return (Closed(closed), []);
        }

        var came = others.SelectMany(other => other.Members).Select(member => member with { By = cause.Author, Joined = now }).ToArray();
        if (into.Members.Length + came.Length > Correlation.MostMembers)
        {
            return (Outcome.Refused("too-many-alarms", $"An incident holds at most {Correlation.MostMembers} alarms.", "Leave them apart: a storm is not one incident."), []);
        }

        IncidentMember[] members = [.. into.Members, .. came];
        var merged = into with
        {
            Members = members,
            Apart = [.. others.Append(into).SelectMany(incident => incident.Apart).Distinct().Where(alarm => members.All(member => member.Alarm != alarm))],
            Entries = [.. into.Entries, .. others.Select(other => new IncidentEntry(now, cause.Author, IncidentEvent.Took, [.. other.Members.Select(member => member.Alarm)], other.Number, cause.Reason))],
        };
        return (Outcome.Taken, [merged, .. others.Select(other => other with
        {
            Closed = now,
            Into = into.Number,
            Entries = [.. other.Entries, new(now, cause.Author, IncidentEvent.WentInto, [], into.Number, cause.Reason)],
        })]);
    }

    /// <summary>Alarms leave an incident, several as one of their own, and the twin does not put them back.</summary>
    public static (Outcome Outcome, Incident[] Changed) Split(Incident incident, IReadOnlyCollection<AlarmName> alarms, Cause cause, Instant now)
    {
        if (Fault(cause) is { } fault)
        {
            return (fault, []);
        }

        if (!incident.IsOpen)
        {
            return (Closed(incident), []);
        }

        var leave = alarms.ToHashSet();
        if (leave.Count == 0 || leave.Any(alarm => incident.Member(alarm) is null))
        {
            return (Outcome.Refused("not-a-member", $"Incident {incident.Number} does not hold all of these alarms.", "Read it again, and name alarms that it holds."), []);
        }

        var (gone, left) = (incident.Members.Where(member => leave.Contains(member.Alarm)).ToArray(), incident.Members.Where(member => !leave.Contains(member.Alarm)).ToArray());
        if (left.Length == 0)
        {
            return (Outcome.Refused("nothing-left", "All its alarms would leave.", "Leave at least one of them in it."), []);
        }

        var parted = incident with
        {
            Members = left,
            Apart = [.. incident.Apart.Union(leave)],
            Entries = [.. incident.Entries, new(now, cause.Author, IncidentEvent.Parted, [.. leave], null, cause.Reason)],
        };
        return (Outcome.Taken, gone.Length == 1 ? [parted] : [parted, new Incident
        {
            Number = 0,
            Version = 0,
            Opened = now,
            Changed = now,
            Members = [.. gone.Select(member => member with { By = cause.Author, Joined = now })],
            Apart = [.. left.Select(member => member.Alarm)],
            Entries = [new(now, cause.Author, IncidentEvent.SplitOff, [.. leave], incident.Number, cause.Reason)],
        }]);
    }

    /// <summary>Also to one that has ended: what is learnt later belongs to its story.</summary>
    public static (Outcome Outcome, Incident[] Changed) Note(Incident incident, string text, Cause cause, Instant now) =>
        !Word.Is(cause.Author, LongestName) ? (NoAuthor, [])
        : !Word.Is(text, LongestText) ? (Outcome.Refused("no-text", "A note needs words.", $"Write at most {LongestText} characters."), [])
        : (Outcome.Taken, [incident with { Entries = [.. incident.Entries, new(now, cause.Author, IncidentEvent.Noted, [], null, text.Trim())] }]);

    private static Outcome NoAuthor => Outcome.Refused("no-author", "An act needs an author.", $"Say who acts, in at most {LongestName} characters.");

    private static Outcome? Fault(Cause cause) =>
        !Word.Is(cause.Author, LongestName) ? NoAuthor
        : !Word.Is(cause.Reason, LongestText) ? Outcome.Refused("no-reason", "This needs a reason.", $"Write why, in at most {LongestText} characters.")
        : null;

    private static Outcome Closed(Incident incident) => incident.Into is { } into
        ? Outcome.Refused("incident-closed", $"Incident {incident.Number} went into incident {into}.", $"Act on incident {into}.")
        : Outcome.Refused("incident-closed", $"Incident {incident.Number} has ended.", "Act on one that is open; a note can be added to any.");
}
