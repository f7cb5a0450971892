using System.ComponentModel.DataAnnotations;

namespace Beffroi.Hosting;

/// <summary>Where the hypervisor and the API listen.</summary>
public sealed class HttpOptions
{
    public const string Section = "Http";

    /// <summary>An address of this machine. Anything but loopback is open to the network.</summary>
    [Required]
    public string Host { get; set; } = "127.0.0.1";

    [Range(1, 65_535, ErrorMessage = "Http:Port must be from 1 to 65,535.")]
    public int Port { get; set; } = 8080;

    /// <summary>Has Orleans' own dashboard at <c>/ops/orleans</c>. It takes a part of every call, and walks all activations every ten seconds.</summary>
    public bool Dashboard { get; set; }

    /// <summary>Shows that dashboard, which has no authentication, even when <see cref="Host"/> is not loopback.</summary>
    public bool OpenDashboard { get; set; }
}
