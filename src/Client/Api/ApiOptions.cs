using System.ComponentModel.DataAnnotations;

namespace Beffroi.Api;

/// <summary>Settings of the web API, under <c>Beffroi:Api</c>.</summary>
public sealed class ApiOptions
{
    /// <summary>How many live feeds may be open at once, map and events each.</summary>
    [Range(1, 100_000, ErrorMessage = "Beffroi:Api:Viewers must be from 1 to 100,000: each open map holds a connection.")]
    public int Viewers { get; set; } = 500;

    /// <summary>Folder of the hypervisor's pages; beside the program unless told.</summary>
    public string? Pages { get; set; }
}
