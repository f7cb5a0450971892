using Beffroi.Journal;

namespace Beffroi.Compliance.Journal;

/// <summary>One process's view of a store. Disposing it is the process's stop.</summary>
public sealed class Stores(
    IJournalStore journal, IRegisterStore registers, ISegmentStore segments, IKeyframeStore keyframes, IScenarioStore scenarios, IMergeStore merges, ICorrectionStore corrections, IDocumentStore documents, IFiringStore firings, IOrderStore orders, IShiftLogStore log, IWorkStore work, IIncidentStore incidents, StoreFacts facts,
    IAsyncDisposable process) : IAsyncDisposable
{
    public IJournalStore Journal { get; } = journal;

    public IRegisterStore Registers { get; } = registers;

    public ISegmentStore Segments { get; } = segments;

    public IKeyframeStore Keyframes { get; } = keyframes;

    public IScenarioStore Scenarios { get; } = scenarios;

    public IMergeStore Merges { get; } = merges;

    public ICorrectionStore Corrections { get; } = corrections;

    public IDocumentStore Documents { get; } = documents;

    public IFiringStore Firings { get; } = firings;

    public IOrderStore Orders { get; } = orders;

    public IShiftLogStore Log { get; } = log;

    public IWorkStore Work { get; } = work;

    public IIncidentStore Incidents { get; } = incidents;

    public StoreFacts Facts { get; } = facts;

    public ValueTask DisposeAsync() => process.DisposeAsync();
}
