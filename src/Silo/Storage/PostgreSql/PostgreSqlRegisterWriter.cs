using System.Text.Json;
using Beffroi.Alarms;
using Beffroi.Control;
using Beffroi.Journal;
using Beffroi.ShiftLog;
using Npgsql;
using static Beffroi.Storage.PostgreSql.PostgreSqlCommands;

namespace Beffroi.Storage.PostgreSql;

/// <summary>What each register write does to its table.</summary>
internal static class PostgreSqlRegisterWriter
{
    // The row with the revision stays locked to the end of the group: revisions become visible in their order, over all writers.
    private const string NextRevisions = "UPDATE store SET inventory_revision = inventory_revision + $1";

    private const string PutInventory =
        """
        INSERT INTO inventory (ordinal, kind, key, version, revision, retired, department, authority, district, words, description)
        VALUES ($1, $2, $3, $4, (SELECT inventory_revision FROM store) - $11, $5, $6, $7, $8, $9, $10)
        ON CONFLICT (kind, key) DO UPDATE SET version = excluded.version, revision = excluded.revision, retired = excluded.retired,
            department = excluded.department, authority = excluded.authority, district = excluded.district,
            words = excluded.words, description = excluded.description
        WHERE inventory.version <= excluded.version
        """;

    private const string PutAlarm =
        """
        INSERT INTO alarm (asset, code, priority, state, active, since, version, returned, acknowledged_by, acknowledged_at, assignee,
            set_aside_by, reason, shelved_until, parent_asset, parent_code, transitions, chatters_until, comments, respond_by, escalated, told)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22)
        ON CONFLICT (asset, code) DO UPDATE SET priority = excluded.priority, state = excluded.state, active = excluded.active, since = excluded.since, version = excluded.version,
            returned = excluded.returned, acknowledged_by = excluded.acknowledged_by, acknowledged_at = excluded.acknowledged_at, assignee = excluded.assignee, set_aside_by = excluded.set_aside_by,
            reason = excluded.reason, shelved_until = excluded.shelved_until, parent_asset = excluded.parent_asset, parent_code = excluded.parent_code, transitions = excluded.transitions,
            chatters_until = excluded.chatters_until, comments = excluded.comments, respond_by = excluded.respond_by, escalated = excluded.escalated, told = excluded.told
        WHERE alarm.version <= excluded.version
        """;

    private const string PutIncident =
        """
        INSERT INTO incident (number, open, version, body) VALUES ($1, $2, $3, $4)
        ON CONFLICT (number) DO UPDATE SET open = excluded.open, version = excluded.version, body = excluded.body WHERE incident.version < excluded.version
        """;

    private const string AddLogEntry =
        """
        INSERT INTO shift_log (number, at, author, type, text, longitude, latitude, links, corrects, hash, words)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) ON CONFLICT (number) DO NOTHING
        """;

    private const string AddAlarmEvent =
        "INSERT INTO alarm_event (at, asset, code, act, author, text, priority, calls, version) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";

    private const string AddDeadLetter =
        """
        INSERT INTO dead_letter (at, source, address, code, sentence, body, asset, property, replays, said)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
        """;

    private const string AddCorrection =
        """
        INSERT INTO correction (asset, property, version, act, first, last, readings, value, was, at, author, reason)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
        """;

    // As with the inventory, the row with the revision stays locked to the end of the group.
    private const string NextDocumentRevision = "UPDATE store SET document_revision = document_revision + 1";

    private const string PutDocument =
        """
        INSERT INTO document (kind, id, number, withdrawn, author, reason, at, hash, revision, text)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, (SELECT document_revision FROM store), $9)
        ON CONFLICT (kind, id, number) DO NOTHING
        """;

    private const string AddFiring = "INSERT INTO rule_firing (rule, rule_version, asset, version, at, body) VALUES ($1, $2, $3, $4, $5, $6)";

    private const string ForgetFirings = "DELETE FROM rule_firing WHERE id IN (SELECT id FROM rule_firing WHERE at < $1 ORDER BY at LIMIT $2)";

    private const string PutOrder =
        """
        INSERT INTO command (id, asset, control, command, grouping, state, open, at, version, body)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
        ON CONFLICT (id) DO UPDATE SET state = excluded.state, open = excluded.open, version = excluded.version, body = excluded.body
        WHERE command.version <= excluded.version
        """;

    private const string PutArea =
        """
        INSERT INTO area (level, key, name, authority, outline) VALUES ($1, $2, $3, $4, $5)
        ON CONFLICT (level, key) DO UPDATE SET name = excluded.name, authority = excluded.authority, outline = excluded.outline
        """;

    private const string NextTerritoryRevision =
        "INSERT INTO territory (name, demonstration, revision) VALUES ('', false, 1) ON CONFLICT (one) DO UPDATE SET revision = territory.revision + 1";

    // As with the inventory, the row with the revision stays locked to the end of the group.
    private const string NextWorkRevision = "UPDATE store SET work_revision = work_revision + 1";

    private const string AddWorkEntry =
        "INSERT INTO work_entry (work_order, number, id, body) SELECT $1, $2, $3, $4 WHERE EXISTS (SELECT 1 FROM work_order WHERE id = $1 AND hash = $5) ON CONFLICT DO NOTHING";

    private const string PutReport =
        """
        INSERT INTO citizen_report (reference, version, kind, state, at, updated, longitude, latitude, body) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
        ON CONFLICT (reference) DO UPDATE SET version = excluded.version, state = excluded.state, updated = excluded.updated, body = excluded.body
        WHERE citizen_report.version = excluded.version - 1
        """;

    private static readonly string AddWork =
        $"INSERT INTO work_order ({string.Join(", ", WorkRow.Columns)}, revision) VALUES ({string.Join(", ", WorkRow.Columns.Select((_, i) => $"${i + 1}"))}, (SELECT work_revision FROM store)) ON CONFLICT DO NOTHING";

    private static readonly string MoveWork =
        $"UPDATE work_order SET {string.Join(", ", WorkRow.Columns.Skip(1).Select((column, i) => $"{column} = ${i + 2}"))}, revision = (SELECT work_revision FROM store) WHERE id = $1 AND hash = ${WorkRow.Columns.Length + 1}";

    /// <summary>The steps of a group's writes, in their order. Revisions are taken all at once: a row updated for each would grow by as many versions.</summary>
    public static IEnumerable<NpgsqlBatchCommand> Steps(IReadOnlyList<RegisterWrite> writes, long writer)
    {
        var revisions = writes.Count(write => write is RegisterWrite.Inventory);
        if (revisions > 0)
        {
            yield return Step(NextRevisions, revisions);
        }

        foreach (var write in writes)
        {
            foreach (var step in write is RegisterWrite.Inventory entry ? [Inventory(entry, --revisions)] : Steps(write, writer))
            {
                yield return step;
            }
        }
    }

    private static NpgsqlBatchCommand[] Steps(RegisterWrite write, long writer) => write switch
    {
        RegisterWrite.AlarmPut w => [Alarm(w.Alarm)],
        RegisterWrite.AlarmHappened { Event: var e } =>
            [Step(AddAlarmEvent, e.At.Microseconds, e.Asset.ToString(), e.Code, e.Act, e.Author, e.Text, (int)e.Priority, e.Calls, e.Version)],
        RegisterWrite.AlarmClosed w =>
            [Step("DELETE FROM alarm WHERE asset = $1 AND code = $2 AND version <= $3", w.Asset.ToString(), w.Code, w.Version)],
        RegisterWrite.DeadLetterAdded { Letter: var l } =>
            [Step(AddDeadLetter, l.At.Microseconds, l.Source, l.Address, l.Code, l.Sentence, l.Body, l.Asset, l.Property, l.Replays, StoredRows.Said(l.Said))],
        RegisterWrite.DeadLetterRemoved w => [Step("DELETE FROM dead_letter WHERE id = $1", w.Id)],
        RegisterWrite.DeadLetterRefusedAgain w =>
            [Step("UPDATE dead_letter SET code = $1, sentence = $2, said = $3, replays = replays + 1 WHERE id = $4", w.Code, w.Said.ToString(), StoredRows.Said(w.Said), w.Id)],
        RegisterWrite.TerritoryNamed w =>
            [Step(NextTerritoryRevision), Step("UPDATE territory SET name = $1, demonstration = $2", w.Name, w.Demonstration)],
        RegisterWrite.AreaPut { Area: var a } => [Step(NextTerritoryRevision), Step(PutArea, (int)a.Level, a.Key, a.Name, a.Authority, a.Outline)],
        RegisterWrite.Corrected { Entry: var c } =>
            [Step(AddCorrection, c.Asset.ToString(), c.Property, c.Version, (int)c.Act, c.From.Microseconds, c.To.Microseconds, c.Readings,
                ValueJson.Text(c.Value), ValueJson.Text(c.Was), c.At.Microseconds, c.Author, c.Reason)],
        RegisterWrite.Fired { Firing: var f } =>
            [Step(AddFiring, f.Rule, f.RuleVersion, f.Asset.ToString(), f.Version, f.At.Microseconds, StoredFirings.Write(f))],
        RegisterWrite.FiringsForgotten w => [Step(ForgetFirings, w.Before.Microseconds, RegisterWrite.FiringsForgotten.Most)],
        RegisterWrite.DocumentPut { Document: { Head: var h, Text: var text } } =>
            [Step(NextDocumentRevision), Step(PutDocument, h.Kind, h.Id, h.Number, h.Withdrawn, h.Author, h.Reason, h.At.Microseconds, h.Hash, text)],
        RegisterWrite.OrderPut { Entry: var e } => Order(e.Order, e),
        RegisterWrite.GroupPut { Group: var g } =>
            [Step("INSERT INTO command_group (id, body) VALUES ($1, $2) ON CONFLICT (id) DO UPDATE SET body = excluded.body", g.Id, OrderJson.Text(g))],

        RegisterWrite.IncidentPut { Incident: var i } => [Step(PutIncident, i.Number, i.IsOpen, i.Version, IncidentJson.Text(i))],
        RegisterWrite.LogWritten w => [Log(w.Entry)],
        RegisterWrite.WorkWritten w => Work(w),
        RegisterWrite.ReportPut { Report: var r } =>
            [Step(PutReport, r.Reference, r.Version, r.Kind, (int)r.State, r.At.Microseconds, r.UpdatedAt.Microseconds, r.Place.Longitude, r.Place.Latitude, ReportQuery.Text(r))],
        RegisterWrite.Audit w => [Audit(w.Row, writer)],
        _ => throw new InvalidOperationException($"No register takes {write.GetType().Name}."),
    };

    /// <param name="later">How many revisions of the group come after this one.</param>
    private static NpgsqlBatchCommand Inventory(RegisterWrite.Inventory write, int later) => Step(
        PutInventory,
        write.Entry.Ordinal, write.Entry.Asset.Kind, write.Entry.Asset.Key, write.Entry.Version, write.Entry.Retired, write.Entry.Department,
        write.Entry.Description.Authority, write.Entry.Description.District, SearchText.Of(write.Entry), DescriptionJson.Write(write.Entry.Description), later);

    private static NpgsqlBatchCommand Alarm(AlarmRecord a) => Step(
        PutAlarm,
        a.Asset.ToString(), a.Code, (int)a.Priority, (int)a.State, a.Active, a.Since.Microseconds, a.Version, a.Returned?.Microseconds,
        a.AcknowledgedBy, a.AcknowledgedAt?.Microseconds, a.Assignee, a.SetAsideBy, a.Reason, a.ShelvedUntil?.Microseconds, a.Parent?.Asset.ToString(),
        a.Parent?.Code, a.Transitions, a.ChattersUntil?.Microseconds, a.Comments, a.RespondBy?.Microseconds, a.Escalated, StoredRows.Told(a.Told));

    private static NpgsqlBatchCommand[] Order(Order order, OrderEntry entry) =>
    [
        Step(PutOrder, order.Id, entry.Asset.ToString(), order.Control, order.Command, order.Group, (int)order.State, order.IsOpen, order.At.Microseconds, entry.Version,
            OrderJson.Text(order)),
        Step("DELETE FROM command WHERE asset = $1 AND NOT open AND at < $2", entry.Asset.ToString(), (order.At - OrderQuery.Kept).Microseconds),
    ];

    private static NpgsqlBatchCommand Log(LogEntry e) => Step(
        AddLogEntry,
        e.Number, e.At.Microseconds, e.Author, e.Type, e.Text, e.Place?.Longitude, e.Place?.Latitude, JsonSerializer.Serialize(e.Links), e.Corrects, e.Hash,
        SearchText.Fold($"{e.Author}\n{e.Text}"));

    // Entries follow only where the head was moved: of two that write at once, the later changes nothing.
    private static NpgsqlBatchCommand[] Work(RegisterWrite.WorkWritten write) =>
    [
        Step(NextWorkRevision),
        write.Before is null ? Step(AddWork, WorkRow.Of(write.Head)) : Step(MoveWork, [.. WorkRow.Of(write.Head), write.Before]),
        .. write.Entries.Select(entry => Step(AddWorkEntry, write.Head.Order, entry.Number, entry.Id.ToString("D"), WorkQuery.Text(entry), write.Head.Hash)),
    ];

    private static NpgsqlBatchCommand Audit(AuditRow row, long writer) => Step(
        "INSERT INTO audit (writer, at, author, action, target, version, reason, hash) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        writer, row.At.Microseconds, row.Author, row.Action, row.Target, row.Version, row.Reason, row.Hash);
}
