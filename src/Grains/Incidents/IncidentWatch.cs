using Beffroi.Alarms;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Beffroi.Incidents;

/// <summary>Wakes the search for incidents.</summary>
internal sealed class IncidentWatch(IGrainFactory grains, IOptions<IncidentOptions> options, TimeProvider time, ILogger<IncidentWatch> logger) : PeriodicLook(options.Value.LookEvery, time, logger)
{
    protected override Task Look() => grains.GetGrain<IIncidents>(0).Look();
}
