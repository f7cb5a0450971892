using Beffroi.ShiftLog;
using Beffroi.Twin;

namespace Beffroi.Api;

/// <summary>An entry of the shift log.</summary>
internal sealed record LogRow(long Number, Instant At, string Author, string Type, string Text, double[]? Place, LogLinkShape[] Links, long? Corrects, string Hash)
{
    public static LogRow Of(LogEntry entry) => new(
        entry.Number, entry.At, entry.Author, entry.Type, entry.Text, AssetTelling.Point(entry.Place), [.. entry.Links.Select(link => new LogLinkShape(link.Kind, link.Id))], entry.Corrects, entry.Hash);
}

/// <param name="Kind">asset, alarm, command or entry.</param>
internal sealed record LogLinkShape(string? Kind, string? Id);

/// <param name="Type">note, call, handover, take-watch or correction.</param>
/// <param name="Place">Longitude, latitude.</param>
/// <param name="Corrects">The number of the entry that a correction corrects.</param>
internal sealed record LogRequest(string? Type, string? Text, double[]? Place, LogLinkShape[]? Links, long? Corrects, string? Author);

/// <param name="Since">When it was last handed over; null for never.</param>
/// <param name="Open">Alarms in hand.</param>
/// <param name="Entries">What was written since, newest first.</param>
internal sealed record HandoverShape(Instant? Since, AlarmRow[] Open, AlarmRow[] Shelved, AlarmRow[] OutOfService, LogRow[] Entries);

internal sealed record LogCheckShape(long? FirstBreak);
