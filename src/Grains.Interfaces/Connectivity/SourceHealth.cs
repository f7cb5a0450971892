using Beffroi.Twin;

namespace Beffroi.Connectivity;

/// <summary>How one source outside is, such as a lane of a broker.</summary>
/// <param name="Name">What the source knows this cluster's reader by.</param>
/// <param name="Address">Where it is.</param>
/// <param name="LostSince">Since when nothing comes from it; null while it is connected.</param>
/// <param name="Reason">What the last attempt to connect met; null when there was none or it had no words.</param>
[GenerateSerializer, Immutable, Alias("SourceHealth")]
public sealed record SourceHealth(
    [property: Id(0)] string Name, [property: Id(1)] string Address, [property: Id(2)] Instant? LostSince, [property: Id(3)] string? Reason)
{
    /// <summary>How long a report is believed: its reporter may be gone.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromSeconds(15);

    /// <summary>How often each is reported.</summary>
    public static readonly TimeSpan Every = TimeSpan.FromSeconds(3);
}
