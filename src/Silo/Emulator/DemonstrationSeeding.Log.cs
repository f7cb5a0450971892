using Beffroi.Twin;

namespace Beffroi.Emulator;

public sealed partial class DemonstrationSeeding
{
    [LoggerMessage(Level = LogLevel.Information, Message = "The demonstration territory is in the twin: {Assets} assets in {Seconds:F1} s")]
    private partial void LogSeeded(int assets, double seconds);

    [LoggerMessage(Level = LogLevel.Information, Message = "Filling the twin with the demonstration territory: {Done} of {Assets} assets")]
    private partial void LogProgress(int done, int assets);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Asset} of the demonstration was refused: {Reason}")]
    private partial void LogRefused(AssetId asset, string reason);

    [LoggerMessage(Level = LogLevel.Debug, Message = "The demonstration waits {Wait}: {Reason}")]
    private partial void LogWaiting(TimeSpan wait, string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "The demonstration territory could not be put into the twin; it goes on at the next start")]
    private partial void LogFailed(Exception fault);
}
