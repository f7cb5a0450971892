using Beffroi.Alarms;
using Beffroi.Twin;

namespace Beffroi.Incidents;

/// <summary>Keeps incidents: alarms of several departments that belong together. One of it in the cluster, which every silo wakes now and then.</summary>
[Alias("Beffroi.IIncidents")]
public interface IIncidents : IGrainWithIntegerKey
{
    /// <summary>Looks at the alarms that hold, unless it just has; how many incidents it changed.</summary>
    [Alias("Look")]
    Task<int> Look();

    /// <summary>Newest first.</summary>
    [Alias("Find")]
    Task<Incident[]> Find(IncidentFilter filter);

    /// <summary>Null when there is none of that number.</summary>
    [Alias("Read")]
    Task<Incident?> Read(long number);

    /// <summary>Open incidents that an open one is tied to: the twin leaves it to persons to merge them. Strongest first, ten at most.</summary>
    [Alias("Related")]
    Task<RelatedIncident[]> Related(long number);

    /// <summary>Puts the alarms of others into one; those others end. Needs an author and a reason.</summary>
    [Alias("Merge")]
    Task<IncidentAnswer> Merge(long into, long[] others, Cause cause);

    /// <summary>Takes alarms out, together as an incident of their own when there are several, and keeps them apart from then on. Needs an author and a reason.</summary>
    [Alias("Split")]
    Task<IncidentAnswer> Split(long number, AlarmName[] alarms, Cause cause);

    /// <summary>Adds a note to its story.</summary>
    [Alias("Note")]
    Task<IncidentAnswer> Note(long number, string text, Cause cause);
}
