namespace Beffroi.Inventory;

/// <summary>The imports since the silo started, as far as they told of themselves.</summary>
[GrainType("imports"), KeepAlive]
public sealed class ImportsGrain : Grain, IImports
{
    private const int MostKept = 1_000;

    private readonly Dictionary<string, ImportReport> _reports = [];
    private readonly LinkedList<string> _newestFirst = [];

    public Task Note(ImportReport report)
    {
        if (!_reports.ContainsKey(report.Id))
        {
            _newestFirst.AddFirst(report.Id);
        }

        // What an import told while it ran may be overtaken by what it told at its end.
        if (_reports.GetValueOrDefault(report.Id)?.Ended is null)
        {
            _reports[report.Id] = report;
        }

        while (_newestFirst.Count > MostKept)
        {
            _reports.Remove(_newestFirst.Last!.Value);
            _newestFirst.RemoveLast();
        }

        return Task.CompletedTask;
    }

    public Task<ImportReport[]> List() => Task.FromResult<ImportReport[]>([.. _newestFirst.Select(id => _reports[id])]);
}
