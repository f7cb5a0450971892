using Microsoft.Extensions.Logging;

namespace Beffroi.Journal.Hosting;

internal sealed partial class JournalLifecycle
{
    [LoggerMessage(Level = LogLevel.Information, Message = "The journal is open: writer {Writer}, {Shards} shards.")]
    private partial void LogOpen(long writer, int shards);

    [LoggerMessage(Level = LogLevel.Critical, Message = "The journal's writer has broken: this process stops, because it can commit nothing.")]
    private partial void LogBroken(Exception fault);

    [LoggerMessage(Level = LogLevel.Information, Message = "The journal is closed: everything queued is committed, or was never acknowledged.")]
    private partial void LogClosed();
}
