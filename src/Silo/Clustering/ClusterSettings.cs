using System.ComponentModel.DataAnnotations;
using System.Net;
using Beffroi.Storage;

namespace Beffroi.Clustering;

/// <summary>Whether this silo is alone or one of several, and where the others find it. Orleans' ports have no authentication: loopback, unless said otherwise.</summary>
public sealed class ClusterSettings
{
    public const string Section = "Cluster";
    public const string Alone = "alone";
    public const string PostgreSql = "postgresql";

    /// <summary>
    /// <see cref="Alone"/>: this process is the whole cluster and takes over from any earlier one on its store.
    /// <see cref="PostgreSql"/>: any number of silos, which find each other in a table of the store's database.
    /// </summary>
    public string Membership { get; set; } = Alone;

    /// <summary>Silos of one id form one cluster. A store belongs to one cluster at a time.</summary>
    [Required, StringLength(100, MinimumLength = 1, ErrorMessage = "Cluster:ClusterId names the cluster: from 1 to 100 letters.")]
    public string ClusterId { get; set; } = "beffroi";

    [Required, StringLength(100, MinimumLength = 1, ErrorMessage = "Cluster:ServiceId names the service: from 1 to 100 letters.")]
    public string ServiceId { get; set; } = "beffroi";

    /// <summary>The address of this machine that the silo listens on and tells the others.</summary>
    [Required]
    public string Host { get; set; } = "127.0.0.1";

    /// <summary>Allows a <see cref="Host"/> that other machines reach: on a private network only, since whoever reaches the ports can do anything.</summary>
    public bool OpenPorts { get; set; }

    /// <summary>Among silos; 0 takes a free one. A silo that keeps its address finds its shards again when it restarts.</summary>
    [Range(0, 65_535, ErrorMessage = "Cluster:SiloPort must be from 0 (a free one) to 65,535.")]
    public int SiloPort { get; set; }

    /// <summary>For clients; 0 takes a free one.</summary>
    [Range(0, 65_535, ErrorMessage = "Cluster:GatewayPort must be from 0 (a free one) to 65,535.")]
    public int GatewayPort { get; set; }

    /// <summary>How often a silo asks a neighbour whether it lives, and how long it waits for the answer. Longer than the longest pause of the garbage collector.</summary>
    [Range(typeof(TimeSpan), "00:00:00.5", "00:01:00", ErrorMessage = "Cluster:ProbeEvery is how often silos look after each other: from 0.5 s to 1 min.")]
    public TimeSpan ProbeEvery { get; set; } = TimeSpan.FromSeconds(1.5);

    /// <summary>After how many unanswered probes a silo votes its neighbour dead.</summary>
    [Range(2, 20, ErrorMessage = "Cluster:ProbesMissed is how many probes may be missed: from 2 to 20.")]
    public int ProbesMissed { get; set; } = 3;

    public bool IsShared => Membership == PostgreSql;

    /// <summary>The address as the silo binds it. Valid once <see cref="Faults"/> is empty.</summary>
    public IPAddress Address => IPAddress.Parse(Host == "localhost" ? "127.0.0.1" : Host);

    /// <summary>What cannot be, a sentence each.</summary>
    public IEnumerable<string> Faults(StorageOptions storage)
    {
        if (Membership is not (Alone or PostgreSql))
        {
            yield return $"Cluster:Membership is '{Membership}': write '{Alone}' for one silo, or '{PostgreSql}' for several over one database.";
        }

        if (IsShared && storage.Provider != StorageOptions.PostgreSql)
        {
            yield return "Several silos cannot share SQLite: add --store postgresql --connection \"Host=…\", or leave --membership out.";
        }

        if (Host != "localhost" && !IPAddress.TryParse(Host, out _))
        {
            yield return $"Cluster:Host is '{Host}': write an IP address of this machine, such as 127.0.0.1.";
        }
        else if (!IPAddress.IsLoopback(Address) && !OpenPorts)
        {
            yield return $"Cluster:Host is {Host}, which other machines can reach, and Orleans' ports ask nobody who they are: on a private network say so with Cluster:OpenPorts=true, or keep 127.0.0.1.";
        }
    }
}
