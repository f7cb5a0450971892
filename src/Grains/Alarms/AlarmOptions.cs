using System.ComponentModel.DataAnnotations;

namespace Beffroi.Alarms;

/// <summary>How often alarms are looked at together.</summary>
public sealed class AlarmOptions
{
    /// <summary>How soon many alarms of one cause become one.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:10:00")]
    public TimeSpan LookEvery { get; set; } = TimeSpan.FromSeconds(5);
}
