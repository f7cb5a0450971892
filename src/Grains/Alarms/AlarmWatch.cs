using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Beffroi.Alarms;

/// <summary>Wakes the search for root causes.</summary>
internal sealed class AlarmWatch(IGrainFactory grains, IOptions<AlarmOptions> options, TimeProvider time, ILogger<AlarmWatch> logger) : PeriodicLook(options.Value.LookEvery, time, logger)
{
    protected override Task Look() => grains.GetGrain<IRootCauses>(0).Look();
}
