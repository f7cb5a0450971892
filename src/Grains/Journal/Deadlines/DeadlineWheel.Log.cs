using Beffroi.Twin;
using Microsoft.Extensions.Logging;

namespace Beffroi.Journal.Deadlines;

internal sealed partial class DeadlineWheel
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "{Asset} did not answer to its deadline {Due}; it is called again.")]
    private partial void LogTrouble(AssetId asset, Instant due, Exception trouble);
}
