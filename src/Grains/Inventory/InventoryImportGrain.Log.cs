using Microsoft.Extensions.Logging;

namespace Beffroi.Inventory;

public sealed partial class InventoryImportGrain
{
    [LoggerMessage(LogLevel.Information, "Import {ImportId} of {FileName} begins: {Bytes} bytes")]
    private static partial void LogBegins(ILogger logger, string importId, string fileName, long bytes);

    [LoggerMessage(LogLevel.Information, "Import {ImportId} ends {State}: {Taken} taken, {Unchanged} unchanged, {Rejected} rejected, {Skipped} skipped of {Rows} rows")]
    private static partial void LogEnds(ILogger logger, string importId, ImportState state, int taken, int unchanged, int rejected, int skipped, int? rows);

    [LoggerMessage(LogLevel.Error, "Import {ImportId} stopped unexpectedly")]
    private static partial void LogUnexpected(ILogger logger, string importId, Exception fault);
}
