using Beffroi.Twin;
using Microsoft.Extensions.Logging;

namespace Beffroi.Connectivity;

public sealed partial class ReceptionWindow
{
    [LoggerMessage(Level = LogLevel.Debug, Message = "Call to {Asset} met {Trouble}; again in {PauseMilliseconds} ms")]
    private partial void LogRepeated(AssetId asset, string trouble, double pauseMilliseconds);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Call to {Asset} with {Count} deliveries failed; each goes alone")]
    private partial void LogBatchFailed(AssetId asset, int count, Exception fault);

    [LoggerMessage(Level = LogLevel.Error, Message = "Delivery to {Asset} failed and is dead-lettered")]
    private partial void LogDeliveryFailed(AssetId asset, Exception fault);
}
