using Beffroi.Twin;

namespace Beffroi.Alarms;

/// <summary>One thing somebody does to one alarm of an asset; who and why is the cause that comes with it.</summary>
/// <param name="Until">The end of shelving; nothing for other acts.</param>
/// <param name="Text">The comment, or the name of who sees to it.</param>
/// <param name="Parent">The alarm that this one only follows from: for suppression by root cause, which ends with it.</param>
[GenerateSerializer, Immutable, Alias("AlarmAct")]
public sealed record AlarmAct(
    [property: Id(0)] string Code,
    [property: Id(1)] AlarmVerb Verb,
    [property: Id(2)] Instant? Until = null,
    [property: Id(3)] string? Text = null,
    [property: Id(4)] AlarmName? Parent = null);
