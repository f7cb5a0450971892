using Beffroi.Alarms;
using Beffroi.Connectivity;
using Beffroi.Control;
using Beffroi.Documents;
using Beffroi.Geography;
using Beffroi.History;
using Beffroi.Incidents;
using Beffroi.Inventory;
using Beffroi.Language;
using Beffroi.Rules;
using Beffroi.ShiftLog;
using Beffroi.Twin;
using Beffroi.Work;

namespace Beffroi.Journal;

/// <summary>A row of a register, written in the transaction that commits the change it comes from.</summary>
public abstract record RegisterWrite
{
    private RegisterWrite()
    {
    }

    /// <summary>Upserts by asset; a lower version than the stored one changes nothing. The store gives the revision.</summary>
    public sealed record Inventory(InventoryEntry Entry) : RegisterWrite;

    /// <summary>Upserts an alarm by (asset, code); a lower version than the stored one changes nothing.</summary>
    public sealed record AlarmPut(AlarmRecord Alarm) : RegisterWrite;

    /// <summary>Takes an alarm that is normal again out of the register.</summary>
    public sealed record AlarmClosed(AssetId Asset, string Code, Instant At, long Version) : RegisterWrite;

    /// <summary>Appends to the events of alarms.</summary>
    public sealed record AlarmHappened(AlarmEvent Event) : RegisterWrite;

    /// <summary>Adds a letter; its id is given by the store.</summary>
    public sealed record DeadLetterAdded(DeadLetter Letter) : RegisterWrite;

    public sealed record DeadLetterRemoved(long Id) : RegisterWrite;

    /// <summary>A replayed letter that was refused again keeps its place with its new reason.</summary>
    public sealed record DeadLetterRefusedAgain(long Id, string Code, Phrase Said) : RegisterWrite;

    public sealed record TerritoryNamed(string Name, bool Demonstration) : RegisterWrite;

    /// <summary>Upserts by (level, key).</summary>
    public sealed record AreaPut(Area Area) : RegisterWrite;

    /// <summary>Adds a correction to its register, by (asset, version).</summary>
    public sealed record Corrected(CorrectionEntry Entry) : RegisterWrite;

    /// <summary>Adds a version of a document, by (kind, id, number): when that number is taken, nothing is changed. The store gives the revision.</summary>
    public sealed record DocumentPut(Document Document) : RegisterWrite;

    /// <summary>Adds a firing of a rule to its register, by (asset, version, rule).</summary>
    public sealed record Fired(Firing Firing) : RegisterWrite;

    /// <summary>Takes the oldest firings of before that moment out of the register, so many at a time that no commit waits long for it.</summary>
    public sealed record FiringsForgotten(Instant Before) : RegisterWrite
    {
        public const int Most = 100_000;
    }

    /// <summary>Upserts an order by its id; a lower version than the stored one changes nothing. Those of its asset that ended long ago leave.</summary>
    public sealed record OrderPut(OrderEntry Entry) : RegisterWrite;

    /// <summary>Upserts a command to many assets by its id.</summary>
    public sealed record GroupPut(CommandGroup Group) : RegisterWrite;

    /// <summary>Upserts an incident by its number; a version that is not higher than the stored one changes nothing.</summary>
    public sealed record IncidentPut(Incident Incident) : RegisterWrite;

    /// <summary>Appends an entry to the shift log; a number that is taken keeps what it has.</summary>
    public sealed record LogWritten(LogEntry Entry) : RegisterWrite;

    /// <summary>
    /// Appends entries to a work order and makes its head what they come to; a new order when <paramref name="Before"/> is null. When the head is no longer the one of that hash, or there is
    /// one already, or another open one of the same, nothing is changed. The store gives the revision.
    /// </summary>
    public sealed record WorkWritten(WorkHead Head, string? Before, WorkEntry[] Entries) : RegisterWrite;

    /// <summary>Puts a citizen's report where the one of the version before stands, or a first one; nothing else is changed.</summary>
    public sealed record ReportPut(CitizenReport Report) : RegisterWrite;

    /// <summary>Appends to the audit. The hash chains the rows of one writer.</summary>
    public sealed record Audit(AuditRow Row) : RegisterWrite;
}
