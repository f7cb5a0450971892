using System.ComponentModel.DataAnnotations;

namespace Beffroi.Api;

/// <summary>Settings of the web API, under <c>Beffroi:Api</c>.</summary>
public sealed class ApiOptions
{
    /// <summary>How many live feeds may be open at once, map and events each.</summary>
    [Range(1, 100_000, ErrorMessage = "Beffroi:Api:Viewers must be from 1 to 100,000: each open map holds a connection.")]
    public int Viewers { get; set; } = 500;

    /// <summary>Names under which the server answers, such as <c>twin.example.org</c>. None given: this machine's own when it listens on loopback alone, any otherwise.</summary>
    public string[] Hosts { get; set; } = [];

    /// <summary>Connections that may be open at once, those that say nothing included; further ones are closed.</summary>
    [Range(1, 1_000_000, ErrorMessage = "Beffroi:Api:Connections must be from 1 to 1,000,000.")]
    public int Connections { get; set; } = 2_000;

    /// <summary>How long a request may take to say what it wants.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00", ErrorMessage = "Beffroi:Api:HeadersPatience must be from 1 s to 10 min.")]
    public TimeSpan HeadersPatience { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Bytes of a request's body, imports apart.</summary>
    [Range(1_024, 1024 * 1024 * 1024, ErrorMessage = "Beffroi:Api:BodyBytes must be from 1,024 to 1,073,741,824.")]
    public long BodyBytes { get; set; } = 1024 * 1024;

    /// <summary>Requests a second from one address, once its burst is used up.</summary>
    [Range(1, 1_000_000, ErrorMessage = "Beffroi:Api:RequestsPerSecond must be from 1 to 1,000,000.")]
    public int RequestsPerSecond { get; set; } = 5_000;

    /// <summary>Requests at once from one address before that rate holds.</summary>
    [Range(1, 1_000_000, ErrorMessage = "Beffroi:Api:RequestBurst must be from 1 to 1,000,000.")]
    public int RequestBurst { get; set; } = 20_000;

    /// <summary>Imports that may be under way at once, each with its file on disk.</summary>
    [Range(1, 1_000, ErrorMessage = "Beffroi:Api:Imports must be from 1 to 1,000.")]
    public int Imports { get; set; } = 8;

    /// <summary>Who may command in the slot safety: names as they are given for author. Nobody unless told.</summary>
    public string[] SafetyAuthors { get; set; } = [];

    /// <summary>Folder of the hypervisor's pages; beside the program unless told.</summary>
    public string? Pages { get; set; }
}
