using Microsoft.Extensions.Logging;

namespace Beffroi.Indicators;

internal sealed partial class Renewed<TKey, TWhat>
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "The indicators of {What} could not be worked out")]
    private static partial void Failed(ILogger logger, Exception fault, string? what);
}
