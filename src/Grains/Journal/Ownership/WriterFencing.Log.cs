using Microsoft.Extensions.Logging;

namespace Beffroi.Journal.Ownership;

internal sealed partial class WriterFencing
{
    [LoggerMessage(Level = LogLevel.Information, Message = "Fenced writer {Writer} of silo {Silo}, which is gone.")]
    private partial void LogFenced(long writer, string silo);
}
