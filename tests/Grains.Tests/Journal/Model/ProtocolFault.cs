namespace Beffroi.Journal.Model;

/// <summary>Ways to get the protocol wrong. The model must notice each of them.</summary>
public enum ProtocolFault
{
    None,

    /// <summary>Shards of a writer that membership calls dead are taken without fencing it.</summary>
    TakesOverWithoutFencing,

    /// <summary>A repeat is acknowledged while the change it repeats is still uncommitted.</summary>
    AcknowledgesRepeatsAtOnce,

    /// <summary>A group whose answer was lost is tried again under the next number.</summary>
    RetriesUnderNewNumber,

    /// <summary>Effects are sent when the change is folded.</summary>
    SendsEffectsBeforeCommit,

    /// <summary>Snapshots are written when the change is folded.</summary>
    SnapshotsBeforeCommit,

    /// <summary>A new owner does not send its shard's effects again.</summary>
    ForgetsOutbox,

    /// <summary>A draining shard still takes changes.</summary>
    TakesChangesWhileDraining,
}
