using Beffroi.Alarms;
using Beffroi.Connectivity;
using Beffroi.Control;
using Beffroi.Documents;
using Beffroi.Geography;
using Beffroi.History;
using Beffroi.Incidents;
using Beffroi.Inventory;
using Beffroi.Journal;
using Beffroi.Rules;
using Beffroi.ShiftLog;
using Beffroi.Twin;
using Beffroi.Work;

namespace Beffroi.Support;

/// <summary>The registers as the memory database has them.</summary>
internal sealed class MemoryRegisters
{
    private long _territoryRevision;
    private long _letters;

    public Dictionary<AssetId, InventoryEntry> Inventory { get; } = [];

    public Dictionary<(AssetId, string), AlarmRecord> Alarms { get; } = [];

    public List<AlarmEvent> AlarmEvents { get; } = [];

    public SortedDictionary<long, DeadLetter> Letters { get; } = [];

    public List<(long Writer, AuditRow Row)> Audit { get; } = [];

    public List<LogEntry> Log { get; } = [];

    public List<CorrectionEntry> Corrections { get; } = [];

    public Dictionary<string, OrderEntry> Orders { get; } = [];

    public Dictionary<string, CommandGroup> Groups { get; } = [];

    public List<Document> Documents { get; } = [];

    public Dictionary<long, Incident> Incidents { get; } = [];

    public List<Firing> Firings { get; } = [];

    public Dictionary<long, (WorkHead Head, List<WorkEntry> Entries)> Work { get; } = [];

    public long WorkRevision { get; private set; }

    public Dictionary<string, CitizenReport> Reports { get; } = [];

    public long Revision { get; private set; }

    public Territory? Territory { get; private set; }

    public void Apply(long writer, IReadOnlyList<RegisterWrite> writes)
    {
        foreach (var write in writes)
        {
            Apply(writer, write);
        }
    }

    private void Apply(long writer, RegisterWrite write)
    {
        switch (write)
        {
            case RegisterWrite.Inventory { Entry: var entry } when !Inventory.TryGetValue(entry.Asset, out var kept) || kept.Version <= entry.Version:
                Inventory[entry.Asset] = entry with { Revision = ++Revision };
                break;
            case RegisterWrite.AlarmPut { Alarm: var alarm }:
                Alarms[(alarm.Asset, alarm.Code)] = alarm;
                break;
            case RegisterWrite.IncidentPut { Incident: var incident } when !Incidents.TryGetValue(incident.Number, out var before) || before.Version < incident.Version:
                Incidents[incident.Number] = incident;
                break;
            case RegisterWrite.LogWritten { Entry: var entry } when Log.TrueForAll(e => e.Number != entry.Number):
                Log.Add(entry);
                break;
            case RegisterWrite.AlarmHappened { Event: var happened }:
                AlarmEvents.Add(happened);
                break;
            case RegisterWrite.AlarmClosed closed:
                Alarms.Remove((closed.Asset, closed.Code));
                break;
            case RegisterWrite.DeadLetterAdded { Letter: var letter }:
                Letters.Add(++_letters, letter with { Id = _letters });
                break;
            case RegisterWrite.DeadLetterRemoved { Id: var id }:
                Letters.Remove(id);
                break;
            case RegisterWrite.DeadLetterRefusedAgain again when Letters.TryGetValue(again.Id, out var letter):
                Letters[again.Id] = letter with { Code = again.Code, Sentence = again.Said.ToString(), Said = again.Said, Replays = letter.Replays + 1 };
                break;
            case RegisterWrite.TerritoryNamed named:
                Territory = (Territory ?? Unnamed) with { Name = named.Name, Demonstration = named.Demonstration, Revision = ++_territoryRevision };
                break;
            case RegisterWrite.AreaPut { Area: var area }:
                var others = (Territory ?? Unnamed).Areas.Where(a => (a.Level, a.Key) != (area.Level, area.Key));
                Territory = (Territory ?? Unnamed) with { Areas = [.. others.Append(area).OrderBy(a => a.Level)], Revision = ++_territoryRevision };
                break;
            case RegisterWrite.Fired { Firing: var firing }:
                Firings.Add(firing);
                break;
            case RegisterWrite.FiringsForgotten { Before: var before }:
                Firings.RemoveAll(f => f.At < before);
                break;
            case RegisterWrite.Corrected { Entry: var entry }:
                Corrections.Add(entry);
                break;
            case RegisterWrite.DocumentPut { Document: var document } when !Documents.Any(d => (d.Head.Kind, d.Head.Id, d.Head.Number) == (document.Head.Kind, document.Head.Id, document.Head.Number)):
                Documents.Add(document with { Head = document.Head with { Revision = Documents.Count + 1 } });
                break;
            case RegisterWrite.OrderPut { Entry: var order } when !Orders.TryGetValue(order.Order.Id, out var kept) || kept.Version <= order.Version:
                Orders[order.Order.Id] = order;
                foreach (var (id, old) in Orders.Where(o => o.Value.Asset == order.Asset && !o.Value.Order.IsOpen && o.Value.Order.At < order.Order.At - TimeSpan.FromDays(90)).ToArray())
                {
                    Orders.Remove(id);
                }

                break;
            case RegisterWrite.GroupPut { Group: var group }:
                Groups[group.Id] = group;
                break;
            case RegisterWrite.WorkWritten written:
                Write(written);
                break;
            case RegisterWrite.ReportPut { Report: var report } when (Reports.GetValueOrDefault(report.Reference)?.Version ?? 0) == report.Version - 1:
                Reports[report.Reference] = report;
                break;
            case RegisterWrite.Audit { Row: var row }:
                Audit.Add((writer, row));
                break;
        }
    }

    private void Write(RegisterWrite.WorkWritten written)
    {
        var head = written.Head with { Revision = ++WorkRevision };
        if (written.Before is null)
        {
            if (!Work.Values.Any(w => w.Head.Order == head.Order || w.Head.Client == head.Client || (head.Only is not null && w.Head.Only == head.Only)))
            {
                Work[head.Order] = (head, [.. written.Entries]);
            }
        }
        else if (Work.TryGetValue(head.Order, out var kept) && kept.Head.Hash == written.Before)
        {
            Work[head.Order] = (head, [.. kept.Entries, .. written.Entries]);
        }
    }

    private static Territory Unnamed => new() { Name = "", Demonstration = false, Areas = [], Revision = 0 };
}
