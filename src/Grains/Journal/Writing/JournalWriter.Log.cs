using Microsoft.Extensions.Logging;

namespace Beffroi.Journal.Writing;

internal sealed partial class JournalWriter
{
    [LoggerMessage(Level = LogLevel.Critical, Message = "Writer {Writer} is fenced: another silo has taken over its shards. This process stops.")]
    private partial void LogFenced(long writer);

    [LoggerMessage(Level = LogLevel.Error, Message = "The store refuses {What} for its data; it goes to the dead letters and what follows it in its asset's order is dropped.")]
    private partial void LogRefused(string what, Exception refusal);
}
