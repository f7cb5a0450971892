using Beffroi.Twin;

namespace Beffroi.Journal;

/// <summary>Turns what the journal keeps back into states: the kernel's fold, as the engine sees it. Pure.</summary>
public interface IStateFold
{
    AssetState FromSnapshot(SnapshotRow snapshot);

    /// <summary>The state after that row; null stands for the state before the first. Changes the given state and returns it.</summary>
    AssetState Apply(AssetState? state, ChangeRow row);
}
