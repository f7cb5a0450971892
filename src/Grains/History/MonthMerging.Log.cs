using Beffroi.Twin;
using Microsoft.Extensions.Logging;

namespace Beffroi.History;

internal sealed partial class MonthMerging
{
    [LoggerMessage(Level = LogLevel.Information, Message = "Merged the month of {Month}: {Days} segments of days became {Segments}, in {Shards} shards")]
    private partial void LogMerged(Instant month, long days, long segments, int shards);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Asset} {Property} of the month of {Month} could not be merged; its days stay as they are")]
    private partial void LogUnmerged(Exception trouble, AssetId asset, string property, Instant month);
}
