using Beffroi.Documents;
using Microsoft.Extensions.Logging;

namespace Beffroi.Programmes;

/// <summary>After a start, or when one is written down elsewhere, sees to it that open assignments go on. Any silo may ask: there is one grain for each.</summary>
internal sealed partial class AssignmentFeed(IGrainFactory grains, ILogger<AssignmentFeed> logger) : IDocumentReader
{
    public string Kind => ProgrammeKinds.Assignment;

    public void Take(IReadOnlyList<Document> documents)
    {
        foreach (var document in documents.Where(d => !d.Head.Withdrawn))
        {
            // Not awaited: the watch goes on to the next document, and whoever assigned has asked too.
            _ = Resume(document.Head.Id);
        }
    }

    private async Task Resume(string calendar)
    {
        try
        {
            await grains.GetGrain<ICalendarAssignment>(calendar).Resume();
        }
        catch (Exception trouble)
        {
            LogTrouble(trouble, calendar);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The assignment of calendar {Calendar} could not go on")]
    private partial void LogTrouble(Exception trouble, string calendar);
}
