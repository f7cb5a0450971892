using System.ComponentModel.DataAnnotations;

namespace Beffroi.Indicators;

/// <summary>How often indicators are worked out.</summary>
public sealed class IndicatorOptions
{
    /// <summary>How old those of today may be when they are asked for; longer periods are renewed less often: of a week six times that, of a month and a year twelve times.</summary>
    [Range(typeof(TimeSpan), "00:00:05", "1.00:00:00", ErrorMessage = "Indicators:RenewAfter is how old the indicators of today may be: from 5 s to a day.")]
    public TimeSpan RenewAfter { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>How long whoever asks first waits before he is told to ask again.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:00:25", ErrorMessage = "Indicators:FirstWait is how long a first question waits: up to 25 s.")]
    public TimeSpan FirstWait { get; set; } = TimeSpan.FromSeconds(8);
}
