using System.ComponentModel.DataAnnotations;

namespace Beffroi.Rules;

/// <summary>How rules are looked after.</summary>
public sealed class RuleOptions
{
    /// <summary>How often totals are sampled for the rules that look at them: at the instants of the clock that it divides.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:05:00", ErrorMessage = "Rules:SampleEvery must be between 1 s and 5 min: totals are half a second behind, and what is not sampled for 15 min is stale.")]
    public TimeSpan SampleEvery { get; set; } = TimeSpan.FromMinutes(1);
}
