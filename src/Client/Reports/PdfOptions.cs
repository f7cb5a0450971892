using System.ComponentModel.DataAnnotations;

namespace Beffroi.Reports;

/// <summary>How reports become PDF, under <c>Beffroi:Pdf</c>.</summary>
public sealed class PdfOptions
{
    /// <summary>The Chromium that prints; where none is told, the first of its usual names that is on the path.</summary>
    public string? Chromium { get; set; }

    /// <summary>How long a page may take, waiting for its turn included.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:05:00", ErrorMessage = "Beffroi:Pdf:Patience must be from 1 s to 5 min.")]
    public TimeSpan Patience { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Whether it prints within its own sandbox. Not told, it does, except as root, where Chromium knows none.</summary>
    public bool? Sandbox { get; set; }
}
