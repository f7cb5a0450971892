using System.ComponentModel.DataAnnotations;

namespace Beffroi.Contracts;

/// <summary>How often the figures of a year that is not frozen are worked out.</summary>
public sealed class ContractOptions
{
    /// <summary>How old what was read of a year may be when somebody asks.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "1.00:00:00", ErrorMessage = "Contract:RenewAfter is how old the figures of a year may be: up to a day.")]
    public TimeSpan RenewAfter { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>How long whoever asks first waits before he is told to ask again.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:00:25", ErrorMessage = "Contract:FirstWait is how long a first question waits: up to 25 s.")]
    public TimeSpan FirstWait { get; set; } = TimeSpan.FromSeconds(8);
}
