using System.ComponentModel.DataAnnotations;

namespace Beffroi.Scenarios.Running;

/// <summary>How a silo works on scenarios.</summary>
public sealed class ScenarioOptions
{
    /// <summary>How often it asks for work, and says how far it is.</summary>
    [Range(typeof(TimeSpan), "00:00:00.05", "00:00:05", ErrorMessage = "Scenarios:LookEvery is how often a silo asks for work on scenarios: from 50 ms to 5 s.")]
    public TimeSpan LookEvery { get; set; } = TimeSpan.FromMilliseconds(500);

    /// <summary>A silo that says nothing for so long is taken for lost; what it worked on is given to others.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:05:00", ErrorMessage = "Scenarios:Lease is after what silence the work of a silo on scenarios is given to others: from 1 s to 5 min. It must be several times Scenarios:LookEvery.")]
    public TimeSpan Lease { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>On how many threads it works at once; 0 is half of its processors. They yield to everything else.</summary>
    [Range(0, 256, ErrorMessage = "Scenarios:Threads is on how many threads a silo works on scenarios: from 1 to 256, or 0 for half of its processors.")]
    public int Threads { get; set; }

    /// <summary>How many ended runs are kept with their figures.</summary>
    [Range(1, 1_000, ErrorMessage = "Scenarios:Keep is how many ended runs of scenarios are kept: from 1 to 1,000.")]
    public int Keep { get; set; } = 20;
}
