using System.ComponentModel.DataAnnotations;

namespace Beffroi.Hosting;

/// <summary>Orleans' own ports: loopback, because they have no authentication.</summary>
public sealed class SiloClusterOptions
{
    public const string Section = "Cluster";

    /// <summary>Among silos; 0 takes a free one.</summary>
    [Range(0, 65_535, ErrorMessage = "Cluster:SiloPort must be from 0 (a free one) to 65,535.")]
    public int SiloPort { get; set; }

    /// <summary>For clients; 0 takes a free one.</summary>
    [Range(0, 65_535, ErrorMessage = "Cluster:GatewayPort must be from 0 (a free one) to 65,535.")]
    public int GatewayPort { get; set; }
}
