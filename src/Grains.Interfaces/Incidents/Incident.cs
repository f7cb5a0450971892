using Beffroi.Twin;

namespace Beffroi.Incidents;

/// <summary>Alarms of several departments that belong together, for what they hang on, where and when they came, or because a person said so.</summary>
[GenerateSerializer, Immutable, Alias("Incident")]
public sealed record Incident
{
    /// <summary>Given once, from 1 on; 0 before.</summary>
    [Id(0)] public required long Number { get; init; }

    /// <summary>Grows by one with every change.</summary>
    [Id(1)] public required long Version { get; init; }

    [Id(2)] public required Instant Opened { get; init; }

    [Id(3)] public required Instant Changed { get; init; }

    /// <summary>When it ended: some time after the last of its alarms, or when it went into another.</summary>
    [Id(4)] public Instant? Closed { get; init; }

    /// <summary>The incident that a person put it into.</summary>
    [Id(5)] public long? Into { get; init; }

    /// <summary>In the order they joined.</summary>
    [Id(6)] public required IncidentMember[] Members { get; init; }

    /// <summary>Alarms that a person took out: the twin does not put them back.</summary>
    [Id(7)] public Alarms.AlarmName[] Apart { get; init; } = [];

    /// <summary>What happened to it, oldest first, never changed.</summary>
    [Id(8)] public required IncidentEntry[] Entries { get; init; }

    /// <summary>Which write made this version: how a writer knows its own.</summary>
    [Id(9)] public string Stamp { get; init; } = "";

    public bool IsOpen => Closed is null;

    /// <summary>As it was known at an instant of the past; null when it was not there yet. Alarms that were taken out since are not told: they are in the incident they left for.</summary>
    public Incident? Then(Instant at) => Opened > at ? null : this with
    {
        Closed = Closed <= at ? Closed : null,
        Into = Closed <= at ? Into : null,
        Members = [.. Members.Where(member => member.Joined <= at).Select(member => member.Ended <= at ? member : member with { Ended = null })],
        Entries = [.. Entries.Where(entry => entry.At <= at)],
        Changed = Entries.Where(entry => entry.At <= at).Select(entry => entry.At).DefaultIfEmpty(Opened).Max(),
    };

    public IncidentMember? Member(Alarms.AlarmName alarm) => Array.Find(Members, member => member.Alarm == alarm);
}
