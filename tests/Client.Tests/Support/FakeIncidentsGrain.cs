using Beffroi.Alarms;
using Beffroi.Incidents;
using Beffroi.Twin;

namespace Beffroi.Support;

/// <summary>The incidents of a test's city; what is done to them, the test answers.</summary>
public sealed class FakeIncidentsGrain(FakeCity city) : Grain, IIncidents
{
    public Task<int> Look() => Task.FromResult(0);

    public Task<Incident[]> Find(IncidentFilter filter) => Task.FromResult(city.Incidents
        .Where(incident => (filter.Open ?? incident.IsOpen) == incident.IsOpen && incident.Number < (filter.Before ?? long.MaxValue)).OrderByDescending(incident => incident.Number).Take(filter.Limit).ToArray());

    public Task<Incident?> Read(long number) => Task.FromResult(city.Incidents.Find(incident => incident.Number == number));

    public Task<RelatedIncident[]> Related(long number) => Task.FromResult<RelatedIncident[]>(
        [new(number + 1, new(TieForm.Near, new(Some.Luminaire("IN-1"), "lamp-out"), null, 41.5, TimeSpan.FromSeconds(90), 0.7312))]);

    public Task<IncidentAnswer> Merge(long into, long[] others, Cause cause) => Task.FromResult(city.ActOnIncident($"merge {string.Join(' ', others)}", into, cause));

    public Task<IncidentAnswer> Split(long number, AlarmName[] alarms, Cause cause) => Task.FromResult(city.ActOnIncident($"split {string.Join(' ', alarms)}", number, cause));

    public Task<IncidentAnswer> Note(long number, string text, Cause cause) => Task.FromResult(city.ActOnIncident($"note {text}", number, cause));
}
