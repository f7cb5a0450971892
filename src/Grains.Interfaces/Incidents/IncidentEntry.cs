using Beffroi.Alarms;
using Beffroi.Twin;

namespace Beffroi.Incidents;

/// <summary>Something that happened to an incident.</summary>
/// <param name="Author">A person, or <see cref="Twin"/>.</param>
/// <param name="Alarms">Those it is about.</param>
/// <param name="Other">The other incident, of a merge or a split.</param>
/// <param name="Text">The reason or the note, in the author's words.</param>
[GenerateSerializer, Immutable, Alias("IncidentEntry")]
public sealed record IncidentEntry(
    [property: Id(0)] Instant At,
    [property: Id(1)] string Author,
    [property: Id(2)] IncidentEvent Event,
    [property: Id(3)] AlarmName[] Alarms,
    [property: Id(4)] long? Other,
    [property: Id(5)] string? Text)
{
    public const string Twin = "beffroi";
}
