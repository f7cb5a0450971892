using Beffroi.Twin;
using Microsoft.Extensions.Logging;

namespace Beffroi.History;

internal sealed partial class Sealing
{
    [LoggerMessage(Level = LogLevel.Information, Message = "Sealed {Day} of shard {Shard}: {Readings} readings in {Segments} segments, {Bytes} bytes")]
    private partial void LogSealed(Instant day, int shard, long readings, int segments, long bytes);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Day} of shard {Shard} could not be sealed; it stays in the journal and is tried again")]
    private partial void LogUnsealed(Exception trouble, Instant day, int shard);
}
