using Beffroi.Twin;
using Microsoft.Extensions.Logging;

namespace Beffroi.Journal.Snapshots;

internal sealed partial class SnapshotWriter
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "The store does not take {Count} snapshots now; trying again.")]
    private partial void LogTrouble(int count, Exception trouble);

    [LoggerMessage(Level = LogLevel.Error, Message = "The store refuses the snapshot of {Asset} at version {Version}: its rows stay in the journal.")]
    private partial void LogRefused(AssetId asset, long version, Exception refusal);
}
