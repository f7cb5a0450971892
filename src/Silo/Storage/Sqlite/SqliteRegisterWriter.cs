using System.Text.Json;
using Beffroi.Alarms;
using Beffroi.Documents;
using Beffroi.Control;
using Beffroi.History;
using Beffroi.Incidents;
using Beffroi.Journal;
using Beffroi.Rules;
using Beffroi.ShiftLog;
using Beffroi.Work;

namespace Beffroi.Storage.Sqlite;

/// <summary>Writes register rows inside a group's transaction.</summary>
internal sealed class SqliteRegisterWriter(SqliteSession session, long writer)
{
    private static readonly string AddWork =
        $"INSERT INTO work_order ({string.Join(", ", WorkRow.Columns)}, revision) VALUES (@{string.Join(", @", WorkRow.Columns)}, (SELECT work_revision FROM store)) ON CONFLICT DO NOTHING";

    private static readonly string MoveWork =
        $"UPDATE work_order SET {string.Join(", ", WorkRow.Columns.Skip(1).Select(column => $"{column} = @{column}"))}, revision = (SELECT work_revision FROM store) WHERE id = @id AND hash = @before";

    public void Write(RegisterWrite write)
    {
        switch (write)
        {
            case RegisterWrite.Inventory w: Write(w); break;
            case RegisterWrite.AlarmPut w: Write(w.Alarm); break;
            case RegisterWrite.AlarmHappened w: Write(w.Event); break;
            case RegisterWrite.AlarmClosed w: Write(w); break;
            case RegisterWrite.DeadLetterAdded w: Write(w); break;
            case RegisterWrite.DeadLetterRemoved w: Write(w); break;
            case RegisterWrite.DeadLetterRefusedAgain w: Write(w); break;
            case RegisterWrite.TerritoryNamed w: Write(w); break;
            case RegisterWrite.AreaPut w: Write(w); break;
            case RegisterWrite.Corrected w: Write(w.Entry); break;
            case RegisterWrite.DocumentPut w: Write(w.Document); break;
            case RegisterWrite.Fired w: Write(w.Firing); break;
            case RegisterWrite.FiringsForgotten w: Write(w); break;
            case RegisterWrite.OrderPut w: Write(w.Entry.Order, w.Entry); break;
            case RegisterWrite.GroupPut w: Write(w.Group); break;

            case RegisterWrite.IncidentPut w: Write(w.Incident); break;
            case RegisterWrite.LogWritten w: Write(w.Entry); break;
            case RegisterWrite.WorkWritten w: Write(w); break;
            case RegisterWrite.ReportPut w: Write(w.Report); break;
            case RegisterWrite.Audit w: Write(w); break;
            default: throw new InvalidOperationException($"No register takes {write.GetType().Name}.");
        }
    }

    private void Write(RegisterWrite.Inventory write)
    {
        var entry = write.Entry;
        var changed = session.Execute(
            """
            INSERT INTO inventory (ordinal, kind, key, version, revision, retired, department, authority, district, words, description)
            VALUES (@ordinal, @kind, @key, @version, (SELECT inventory_revision + 1 FROM store), @retired, @department, @authority, @district, @words, @description)
            ON CONFLICT (kind, key) DO UPDATE SET version = excluded.version, revision = excluded.revision, retired = excluded.retired,
                department = excluded.department, authority = excluded.authority, district = excluded.district,
                words = excluded.words, description = excluded.description
            WHERE inventory.version <= excluded.version
            """,
            ("@ordinal", entry.Ordinal), ("@kind", entry.Asset.Kind), ("@key", entry.Asset.Key), ("@version", entry.Version),
            ("@retired", entry.Retired), ("@department", entry.Department), ("@authority", entry.Description.Authority),
            ("@district", entry.Description.District), ("@words", SearchText.Of(entry)), ("@description", DescriptionJson.Write(entry.Description)));
        if (changed > 0)
        {
            session.Execute("UPDATE store SET inventory_revision = inventory_revision + 1");
        }
    }

    private void Write(AlarmRecord alarm) => session.Execute(
        """
        INSERT INTO alarm (asset, code, priority, state, active, since, version, returned, acknowledged_by, acknowledged_at, assignee,
            set_aside_by, reason, shelved_until, parent_asset, parent_code, transitions, chatters_until, comments, respond_by, escalated, told)
        VALUES (@asset, @code, @priority, @state, @active, @since, @version, @returned, @acknowledged_by, @acknowledged_at, @assignee,
            @set_aside_by, @reason, @shelved_until, @parent_asset, @parent_code, @transitions, @chatters_until, @comments, @respond_by, @escalated, @told)
        ON CONFLICT (asset, code) DO UPDATE SET priority = excluded.priority, state = excluded.state, active = excluded.active, since = excluded.since, version = excluded.version,
            returned = excluded.returned, acknowledged_by = excluded.acknowledged_by, acknowledged_at = excluded.acknowledged_at, assignee = excluded.assignee, set_aside_by = excluded.set_aside_by,
            reason = excluded.reason, shelved_until = excluded.shelved_until, parent_asset = excluded.parent_asset, parent_code = excluded.parent_code, transitions = excluded.transitions,
            chatters_until = excluded.chatters_until, comments = excluded.comments, respond_by = excluded.respond_by, escalated = excluded.escalated, told = excluded.told
        WHERE alarm.version <= excluded.version
        """,
        ("@asset", alarm.Asset.ToString()), ("@code", alarm.Code), ("@priority", (int)alarm.Priority), ("@state", (int)alarm.State), ("@active", alarm.Active),
        ("@since", alarm.Since.Microseconds), ("@version", alarm.Version), ("@returned", alarm.Returned?.Microseconds),
        ("@acknowledged_by", alarm.AcknowledgedBy), ("@acknowledged_at", alarm.AcknowledgedAt?.Microseconds), ("@assignee", alarm.Assignee),
        ("@set_aside_by", alarm.SetAsideBy), ("@reason", alarm.Reason), ("@shelved_until", alarm.ShelvedUntil?.Microseconds),
        ("@parent_asset", alarm.Parent?.Asset.ToString()), ("@parent_code", alarm.Parent?.Code), ("@transitions", alarm.Transitions),
        ("@chatters_until", alarm.ChattersUntil?.Microseconds), ("@comments", alarm.Comments), ("@respond_by", alarm.RespondBy?.Microseconds),
        ("@escalated", alarm.Escalated), ("@told", StoredRows.Told(alarm.Told)));

    private void Write(AlarmEvent happened) => session.Execute(
        """
        INSERT INTO alarm_event (at, asset, code, act, author, text, priority, calls, version)
        VALUES (@at, @asset, @code, @act, @author, @text, @priority, @calls, @version)
        """,
        ("@at", happened.At.Microseconds), ("@asset", happened.Asset.ToString()), ("@code", happened.Code), ("@act", happened.Act), ("@author", happened.Author),
        ("@text", happened.Text), ("@priority", (int)happened.Priority), ("@calls", happened.Calls), ("@version", happened.Version));

    private void Write(RegisterWrite.AlarmClosed write) => session.Execute(
        "DELETE FROM alarm WHERE asset = @asset AND code = @code AND version <= @version",
        ("@asset", write.Asset.ToString()), ("@code", write.Code), ("@version", write.Version));

    private void Write(RegisterWrite.DeadLetterAdded write) => session.Execute(
        """
        INSERT INTO dead_letter (at, source, address, code, sentence, body, asset, property, replays, said)
        VALUES (@at, @source, @address, @code, @sentence, @body, @asset, @property, @replays, @said)
        """,
        ("@at", write.Letter.At.Microseconds), ("@source", write.Letter.Source), ("@address", write.Letter.Address), ("@code", write.Letter.Code),
        ("@sentence", write.Letter.Sentence), ("@body", write.Letter.Body), ("@asset", write.Letter.Asset),
        ("@property", write.Letter.Property), ("@replays", write.Letter.Replays), ("@said", StoredRows.Said(write.Letter.Said)));

    private void Write(RegisterWrite.DeadLetterRemoved write) => session.Execute("DELETE FROM dead_letter WHERE id = @id", ("@id", write.Id));

    private void Write(RegisterWrite.DeadLetterRefusedAgain write) => session.Execute(
        "UPDATE dead_letter SET code = @code, sentence = @sentence, said = @said, replays = replays + 1 WHERE id = @id",
        ("@code", write.Code), ("@sentence", write.Said.ToString()), ("@said", StoredRows.Said(write.Said)), ("@id", write.Id));

    private void Write(RegisterWrite.TerritoryNamed write)
    {
        NewTerritoryRevision();
        session.Execute("UPDATE territory SET name = @name, demonstration = @demonstration", ("@name", write.Name), ("@demonstration", write.Demonstration));
    }

    private void Write(RegisterWrite.AreaPut write)
    {
        NewTerritoryRevision();
        session.Execute(
            """
            INSERT INTO area (level, key, name, authority, outline) VALUES (@level, @key, @name, @authority, @outline)
            ON CONFLICT (level, key) DO UPDATE SET name = excluded.name, authority = excluded.authority, outline = excluded.outline
            """,
            ("@level", (int)write.Area.Level), ("@key", write.Area.Key), ("@name", write.Area.Name),
            ("@authority", write.Area.Authority), ("@outline", write.Area.Outline));
    }

    private void Write(CorrectionEntry entry) => session.Execute(
        """
        INSERT INTO correction (asset, property, version, act, first, last, readings, value, was, at, author, reason)
        VALUES (@asset, @property, @version, @act, @first, @last, @readings, @value, @was, @at, @author, @reason)
        """,
        ("@asset", entry.Asset.ToString()), ("@property", entry.Property), ("@version", entry.Version), ("@act", (int)entry.Act),
        ("@first", entry.From.Microseconds), ("@last", entry.To.Microseconds), ("@readings", entry.Readings), ("@value", ValueJson.Text(entry.Value)),
        ("@was", ValueJson.Text(entry.Was)), ("@at", entry.At.Microseconds), ("@author", entry.Author), ("@reason", entry.Reason));

    private void Write(Incident incident) => session.Execute(
        """
        INSERT INTO incident (number, open, version, body) VALUES (@number, @open, @version, @body)
        ON CONFLICT (number) DO UPDATE SET open = excluded.open, version = excluded.version, body = excluded.body WHERE incident.version < excluded.version
        """,
        ("@number", incident.Number), ("@open", incident.IsOpen), ("@version", incident.Version), ("@body", IncidentJson.Text(incident)));

    private void Write(Firing firing) => session.Execute(
        "INSERT INTO rule_firing (rule, rule_version, asset, version, at, body) VALUES (@rule, @ruleVersion, @asset, @version, @at, @body)",
        ("@rule", firing.Rule), ("@ruleVersion", firing.RuleVersion), ("@asset", firing.Asset.ToString()), ("@version", firing.Version), ("@at", firing.At.Microseconds),
        ("@body", StoredFirings.Write(firing)));

    private void Write(RegisterWrite.FiringsForgotten write) => session.Execute(
        "DELETE FROM rule_firing WHERE id IN (SELECT id FROM rule_firing WHERE at < @before ORDER BY at LIMIT @most)",
        ("@before", write.Before.Microseconds), ("@most", RegisterWrite.FiringsForgotten.Most));

    private void Write(Document document)
    {
        session.Execute("UPDATE store SET document_revision = document_revision + 1");
        session.Execute(
            """
            INSERT INTO document (kind, id, number, withdrawn, author, reason, at, hash, revision, text)
            VALUES (@kind, @id, @number, @withdrawn, @author, @reason, @at, @hash, (SELECT document_revision FROM store), @text)
            ON CONFLICT (kind, id, number) DO NOTHING
            """,
            ("@kind", document.Head.Kind), ("@id", document.Head.Id), ("@number", document.Head.Number), ("@withdrawn", document.Head.Withdrawn),
            ("@author", document.Head.Author), ("@reason", document.Head.Reason), ("@at", document.Head.At.Microseconds), ("@hash", document.Head.Hash),
            ("@text", document.Text));
    }

    private void Write(Order order, OrderEntry entry)
    {
        session.Execute(
            """
            INSERT INTO command (id, asset, control, command, grouping, state, open, at, version, body)
            VALUES (@id, @asset, @control, @command, @grouping, @state, @open, @at, @version, @body)
            ON CONFLICT (id) DO UPDATE SET state = excluded.state, open = excluded.open, version = excluded.version, body = excluded.body
            WHERE command.version <= excluded.version
            """,
            ("@id", order.Id), ("@asset", entry.Asset.ToString()), ("@control", order.Control), ("@command", order.Command), ("@grouping", order.Group),
            ("@state", (int)order.State), ("@open", order.IsOpen), ("@at", order.At.Microseconds), ("@version", entry.Version), ("@body", OrderJson.Text(order)));
        session.Execute(
            "DELETE FROM command WHERE asset = @asset AND open = 0 AND at < @before", ("@asset", entry.Asset.ToString()), ("@before", (order.At - OrderQuery.Kept).Microseconds));
    }

    private void Write(CommandGroup group) => session.Execute(
        "INSERT INTO command_group (id, body) VALUES (@id, @body) ON CONFLICT (id) DO UPDATE SET body = excluded.body", ("@id", group.Id), ("@body", OrderJson.Text(group)));

    private void Write(LogEntry entry) => session.Execute(
        """
        INSERT INTO shift_log (number, at, author, type, text, longitude, latitude, links, corrects, hash, words)
        VALUES (@number, @at, @author, @type, @text, @longitude, @latitude, @links, @corrects, @hash, @words)
        ON CONFLICT (number) DO NOTHING
        """,
        ("@number", entry.Number), ("@at", entry.At.Microseconds), ("@author", entry.Author), ("@type", entry.Type), ("@text", entry.Text),
        ("@longitude", entry.Place?.Longitude), ("@latitude", entry.Place?.Latitude), ("@links", JsonSerializer.Serialize(entry.Links)),
        ("@corrects", entry.Corrects), ("@hash", entry.Hash), ("@words", SearchText.Fold($"{entry.Author}\n{entry.Text}")));

    // Entries follow only where the head was moved: of two that write at once, the later changes nothing.
    private void Write(RegisterWrite.WorkWritten write)
    {
        session.Execute("UPDATE store SET work_revision = work_revision + 1");
        (string, object?)[] row = [.. WorkRow.Columns.Select(column => "@" + column).Zip(WorkRow.Of(write.Head))];
        var moved = write.Before is null
            ? session.Execute(AddWork, row)
            : session.Execute(MoveWork, [.. row, ("@before", write.Before)]);
        foreach (var entry in moved > 0 ? write.Entries : [])
        {
            session.Execute(
                "INSERT INTO work_entry (work_order, number, id, body) VALUES (@order, @number, @id, @body)",
                ("@order", write.Head.Order), ("@number", entry.Number), ("@id", entry.Id.ToString("D")), ("@body", WorkQuery.Text(entry)));
        }
    }

    private void Write(CitizenReport report) => session.Execute(
        """
        INSERT INTO citizen_report (reference, version, kind, state, at, updated, longitude, latitude, body)
        VALUES (@reference, @version, @kind, @state, @at, @updated, @longitude, @latitude, @body)
        ON CONFLICT (reference) DO UPDATE SET version = excluded.version, state = excluded.state, updated = excluded.updated, body = excluded.body
        WHERE citizen_report.version = excluded.version - 1
        """,
        ("@reference", report.Reference), ("@version", report.Version), ("@kind", report.Kind), ("@state", (int)report.State), ("@at", report.At.Microseconds),
        ("@updated", report.UpdatedAt.Microseconds), ("@longitude", report.Place.Longitude), ("@latitude", report.Place.Latitude), ("@body", ReportQuery.Text(report)));

    private void NewTerritoryRevision()
    {
        if (session.Execute("UPDATE territory SET revision = revision + 1") == 0)
        {
            session.Execute("INSERT INTO territory (name, demonstration, revision) VALUES ('', 0, 1)");
        }
    }

    private void Write(RegisterWrite.Audit write) => session.Execute(
        """
        INSERT INTO audit (writer, at, author, action, target, version, reason, hash)
        VALUES (@writer, @at, @author, @action, @target, @version, @reason, @hash)
        """,
        ("@writer", writer), ("@at", write.Row.At.Microseconds), ("@author", write.Row.Author), ("@action", write.Row.Action),
        ("@target", write.Row.Target), ("@version", write.Row.Version), ("@reason", write.Row.Reason), ("@hash", write.Row.Hash));
}
