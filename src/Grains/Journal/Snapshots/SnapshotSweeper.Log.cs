using Beffroi.Twin;
using Microsoft.Extensions.Logging;

namespace Beffroi.Journal.Snapshots;

internal sealed partial class SnapshotSweeper
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "{Asset} did not save its state; its rows stay in the journal until it does.")]
    private partial void LogTrouble(AssetId asset, Exception trouble);
}
