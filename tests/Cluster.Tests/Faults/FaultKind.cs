namespace Beffroi.Cluster.Faults;

/// <summary>What befalls a site.</summary>
internal enum FaultKind
{
    /// <summary>SIGKILL to a silo; it is started again after the duration.</summary>
    Kill,

    /// <summary>SIGTERM to a silo; it is started again after the duration.</summary>
    Stop,

    /// <summary>SIGSTOP to a silo, SIGCONT after the duration.</summary>
    Freeze,

    /// <summary>SIGKILL to a silo for ever; another one joins after the duration.</summary>
    Replace,

    /// <summary>SIGTERM to the broker; it is started again after the duration.</summary>
    BrokerRestart,

    /// <summary>SIGKILL to PostgreSQL and all its processes; it is started again after the duration.</summary>
    DatabaseKill,

    /// <summary>PostgreSQL ends all connections and lets none in for the duration.</summary>
    DatabaseRefuses,

    /// <summary>The store takes no commit for the duration: somebody holds a lock. What is under way then stays under way, for another fault to hit.</summary>
    StoreStalls,
}
