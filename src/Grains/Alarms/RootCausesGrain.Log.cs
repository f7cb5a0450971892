using Microsoft.Extensions.Logging;

namespace Beffroi.Alarms;

internal sealed partial class RootCausesGrain
{
    [LoggerMessage(Level = LogLevel.Information, Message = "{Count} alarms follow from {Root}: precision {Precision:F2}, recall {Recall:F2}, F1 {F1:F2}")]
    private partial void LogFound(AlarmName root, int count, double precision, double recall, double f1);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Root} could not be told what follows from it")]
    private partial void LogTrouble(AlarmName root, Exception exception);
}
