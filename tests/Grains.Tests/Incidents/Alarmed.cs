using Beffroi.Incidents;
using Beffroi.Inventory;
using Beffroi.Twin;

namespace Beffroi.Tests.Incidents;

/// <summary>Alarms of a small town, on a line of metres east of its belfry.</summary>
internal static class Alarmed
{
    public static readonly Instant Now = Instant.From(new(2026, 11, 14, 21, 0, 0, TimeSpan.Zero));

    private const double MetresADegree = 111_320 * 0.6565;

    public static IncidentMember Of(string department, string key, double metres, double seconds, params string[] hangsOn) => new()
    {
        Alarm = new(AssetId.Of(department, key), "silent"),
        Since = Now + TimeSpan.FromSeconds(seconds),
        Priority = Priority.Major,
        Department = department,
        Place = new Place(4.363 + (metres / MetresADegree), 48.9566),
        Shared = [$"{department}/{key}", .. hangsOn],
        Joined = Now,
    };

    public static Sighting[] Seen(params IncidentMember[] members) => [.. members.Select(member => new Sighting(member, false))];

    public static IReadOnlyList<Incident> Look(IReadOnlyCollection<Incident> open, IReadOnlyCollection<Sighting> seen, double seconds = 60) =>
        [.. Correlation.Look(open, seen, new(), Now + TimeSpan.FromSeconds(seconds)).Select((incident, i) => incident with { Number = incident.Number == 0 ? 100 + i : incident.Number, Version = incident.Version + 1 })];
}
