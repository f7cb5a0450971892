using System.ComponentModel.DataAnnotations;

namespace Beffroi.Incidents;

/// <summary>When alarms of several departments belong together (domain reference §8). All are settings: <c>Incidents:Near</c> and so on.</summary>
public sealed class IncidentOptions
{
    /// <summary>Metres up to which two alarms are at the same place.</summary>
    [Range(1, 5_000)]
    public double Near { get; set; } = 100;

    /// <summary>Metres from which on place says nothing.</summary>
    [Range(1, 10_000)]
    public double Far { get; set; } = 200;

    /// <summary>Alarms further apart in time are never tied.</summary>
    [Range(typeof(TimeSpan), "00:00:10", "06:00:00")]
    public TimeSpan Within { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>Two alarms with at least that score are tied.</summary>
    [Range(0.1, 1)]
    public double LeastScore { get; set; } = 0.5;

    /// <summary>Metres that an incident held together by place alone can measure: a storm is not one incident.</summary>
    [Range(10, 100_000)]
    public double MostSpread { get; set; } = 500;

    /// <summary>How long after the last of its alarms an incident ends.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "1.00:00:00")]
    public TimeSpan Quiet { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>How soon alarms that belong together become one incident.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:10:00")]
    public TimeSpan LookEvery { get; set; } = TimeSpan.FromSeconds(5);
}
