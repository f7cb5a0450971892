using Beffroi.Journal;
using Beffroi.Twin;
using Orleans.Runtime;

namespace Beffroi.Connectivity;

/// <summary>Which failures of a call say nothing about the delivery: calling again, later, is right.</summary>
public static class PassingTrouble
{
    /// <summary>The trouble's name for counts; null when it does not pass.</summary>
    public static string? Name(Exception fault) => fault switch
    {
        ShardMovedException => "moved",
        JournalStalledException => "stalled",
        StoreUnavailableException => "store",
        TimeoutException => "timeout",
        OrleansMessageRejectionException or SiloUnavailableException => "silo",
        _ => null,
    };
}
