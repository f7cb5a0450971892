using System.Collections.Concurrent;

using Beffroi.Alarms;
using Beffroi.Connectivity;
using Beffroi.Control;
using Beffroi.Devices;
using Beffroi.Documents;
using Beffroi.Explain;
using Beffroi.Feed;
using Beffroi.Geography;
using Beffroi.History;
using Beffroi.Incidents;
using Beffroi.Inventory;
using Beffroi.Journal;
using Beffroi.Programmes;
using Beffroi.Rollups;
using Beffroi.ShiftLog;
using Beffroi.Twin;
using Beffroi.Work;

namespace Beffroi.Support;

/// <summary>What the fake grains of a test cluster answer: a small city in plain collections, which a test fills and looks into.</summary>
public sealed class FakeCity
{
    private long revision;

    public CatalogueDocument Catalogue { get; } = SomeCatalogue.Document;

    public Territory Territory { get; set; } = SomeTerritory.Chalons;

    public ConcurrentDictionary<AssetId, InventoryEntry> Inventory { get; } = [];

    public ConcurrentDictionary<AssetId, AssetView> Views { get; } = [];

    public ConcurrentDictionary<string, Totals> Totals { get; } = [];

    public List<AlarmRecord> Alarms { get; } = [];

    public List<AlarmEvent> AlarmEvents { get; } = [];

    public List<LogEntry> Log { get; } = [];

    public Func<AssetId, AlarmAct[], Cause, Outcome[]> Act { get; set; } = (_, acts, _) => [.. acts.Select(_ => Outcome.Taken)];

    public ConcurrentDictionary<int, LiveEntry> Board { get; } = [];

    public ConcurrentDictionary<long, DeadLetter> DeadLetters { get; } = [];

    public SourceHealth[] Sources { get; set; } = [];

    public JournalHealth Journal { get; set; } = new() { Condition = JournalCondition.Well };

    public ConcurrentDictionary<string, FakeImport> Imports { get; } = [];

    public List<Document> Documents { get; } = [];

    public TextCheck TextCheck { get; set; } = new([], []);

    public PreviewQuestion? PreviewAsked { get; set; }

    public CalendarScope? ScopeAsked { get; set; }

    public AssignmentAnswer Assignment { get; set; } = new(Outcome.Taken, 7, []);

    public Func<SeriesQuery, Series> Series { get; set; } = _ => new() { Points = [], Gaps = [], Raw = true };

    public List<RawReading> Readings { get; } = [];

    /// <summary>What every reading stands in the place of.</summary>
    public Value Was { get; set; }

    public List<CorrectionEntry> Corrections { get; } = [];

    public Func<Correction, CorrectionOutcome> Correct { get; set; } = _ => new(Outcome.Taken, 1, 5000);

    public Func<ExplainQuery, Explanation> Explain { get; set; } = query => new() { Query = query, Steps = [] };

    public Func<AssetId, byte[], string?, DeliveryOutcome> Receive { get; set; } = (_, _, _) => new() { Result = DeliveryResult.Taken, Version = 1 };

    public Func<AssetId, Description, Outcome> Describe { get; set; } = (_, _) => Outcome.Taken;

    public Func<AssetId, CommandRequest, Outcome> Command { get; set; } = (_, _) => Outcome.Taken;

    public ConcurrentDictionary<AssetId, AssetControls> Controls { get; } = [];

    public ConcurrentDictionary<string, OrderEntry> Orders { get; } = [];

    public ConcurrentDictionary<string, CommandGroup> Groups { get; } = [];

    public ConcurrentDictionary<long, WorkOrder> Work { get; } = [];

    public Func<WorkDraft, WorkOutcome> AskWork { get; set; } = _ => new(Outcome.Taken, 1);

    public Func<long, WorkEntryDraft, int?, WorkOutcome> WriteWork { get; set; } = (order, _, _) => new(Outcome.Taken, order);

    public WorkFigures[] Figures { get; set; } = [];

    public List<CitizenReport> Reports { get; } = [];

    public List<Incident> Incidents { get; } = [];

    public Func<string, long, Cause, IncidentAnswer> ActOnIncident { get; set; } = (_, _, _) => new(Outcome.Refused("incident-moved", "The incident changed meanwhile.", "Read it again, and act on what it is now."), null);

    /// <summary>LoRaWAN devices: of a kind that the small catalogue does not have.</summary>
    public ConcurrentDictionary<AssetId, InventoryEntry> Devices { get; } = [];

    public Func<string, DeviceBinding?, Cause, Outcome> Bind { get; set; } = (_, _, _) => Outcome.Taken;

    /// <summary>What an asset's next call throws.</summary>
    public ConcurrentDictionary<AssetId, Exception> Troubles { get; } = [];

    public long Revision => Interlocked.Read(ref revision);

    public InventoryEntry Add(AssetId asset, int ordinal, Description description, bool retired = false)
    {
        var entry = new InventoryEntry
        {
            Asset = asset,
            Ordinal = ordinal,
            Version = 1,
            Department = Catalogue.Kinds.First(kind => kind.Key == asset.Kind).Department,
            Description = description,
            Retired = retired,
            Revision = Interlocked.Increment(ref revision),
        };
        Inventory[asset] = entry;
        return entry;
    }
}
