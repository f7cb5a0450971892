using Microsoft.Extensions.Logging;

namespace Beffroi.Scenarios.Running;

internal sealed partial class ScenarioWorker
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "This silo could not ask for work on scenarios; it asks again")]
    private partial void LogTrouble(Exception trouble);

    [LoggerMessage(Level = LogLevel.Error, Message = "The unit {Unit} of the run {Run} ended with a fault")]
    private partial void LogFault(Exception fault, string run, string unit);
}
