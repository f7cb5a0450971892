using System.Globalization;
using Beffroi.City;
using Beffroi.Geography;
using Beffroi.Language;
using Beffroi.Twin;
using Beffroi.Wire;
using Beffroi.Work;

namespace Beffroi.Api;

/// <summary>Tells of work orders in the shapes of the API.</summary>
internal static class WorkTelling
{
    public static WorkRow Row(WorkHead head, Instant now, CityIndex city, Tongue tongue) => Fill(head, now, city, tongue);

    public static WorkShape Whole(WorkOrder order, AssetView? view, CityIndex city, Tongue tongue)
    {
        var (head, subject) = (order.Head, order.Head.Subject);
        return Fill(head, order.AsOf, city, tongue) with
        {
            Text = subject.Text,
            CreatedBy = head.CreatedBy,
            Cause = subject.Cause is { } cause ? new(cause.Author, cause.ReasonIn(tongue.Code), cause.Rule is { } rule ? new(rule, cause.RuleVersion) : null) : null,
            Report = subject.Report,
            Round = subject is { Round: { } round, Period: { } period } ? new(round, new(period.From, period.To)) : null,
            Entries = [.. order.Entries.Select(told => Entry(told, tongue))],
            Checklist = [.. order.Checklist.Select(item => new WorkCheckShape(item.Item.Item, item.Item.Unit, item.Value, item.By, item.At))],
            Photos = order.Entries.Count(told => told.Entry.Kind == WorkEntryKind.Photo),
            Clocks = new(Clock(order.Attend), Clock(order.Restore), [.. order.Stops.Select(stop => new WorkStopShape(stop.From, stop.To, WorkWords.Of(stop.Reason)))]),
            Lock = Lock(head, order.LockedSince, tongue),
            Proof = Proof(head, city, tongue),
            Next = [.. order.Next.Select(to => new WorkNext(WorkWords.Of(to), StateName(to, tongue), Needs(head, to)))],
            Links = new(
                subject.Alarm is { } alarm ? $"/api/v1/alarms/{alarm.Asset.Kind}/{Uri.EscapeDataString(alarm.Asset.Key)}/{Uri.EscapeDataString(alarm.Code)}" : null,
                subject.Asset is { } asset ? $"/api/v1/assets/{asset.Kind}/{Uri.EscapeDataString(asset.Key)}" : null,
                string.Create(CultureInfo.InvariantCulture, $"/api/v1/log?q=OT%20{head.Order}")),
            Facts = view is null ? null : Facts(view, city, tongue),
            Supply = subject.Supply is { } supply ? Name(supply, city) : null,
            Whole = order.IsWhole,
        };
    }

    public static string StateName(WorkState state, Tongue tongue) => Sentences.Say(tongue, "work-state." + WorkWords.Of(state));

    public static WorkLockShape Lock(WorkHead head, Instant? since, Tongue tongue)
    {
        var told = head.Lock;
        var key = head.Subject.Asset is null && head.OnSite.Length > 0 ? "work-lock.no-asset" : "work-lock." + WorkWords.Of(told.State);
        return new(
            WorkWords.Of(told.State), since, head.OnSite, told.Assets, told.Held, told.Outstanding, told.SelfDriven,
            Sentences.Say(tongue, key, string.Join(", ", head.OnSite), told.Assets));
    }

    public static WorkConflictShape? Conflict(WorkConflict? conflict, Tongue tongue) =>
        conflict is null ? null : new(conflict.Code, Sentences.Told(tongue, conflict.Sentence));

    public static WorkSettingsShape Settings(WorkSettings settings, CityIndex city, Tongue tongue) => new(
        [.. settings.Steps.Keys.Order().Select(state => new WorkStateShape(WorkWords.Of(state), StateName(state, tongue), [.. settings.Steps[state].Select(WorkWords.Of)], state >= WorkState.Closed))],
        [.. settings.Targets.OrderBy(t => t.Key).Select(t => new WorkPriorityShape(
            (int)t.Key, Sentences.Say(tongue, "work-priority." + Words.Of(t.Key)), Sentences.Say(tongue, $"work-priority.{Words.Of(t.Key)}.says"), t.Value.Attend.TotalHours, t.Value.Restore.TotalHours))],
        [.. Enum.GetValues<Suspension>().Select(s => new WorkSuspensionShape(WorkWords.Of(s), Sentences.Say(tongue, "work-suspended." + WorkWords.Of(s)), settings.StopsClock.Contains(s)))],
        Named(WorkWords.Origins, "work-origin.", tongue),
        Named(WorkWords.EntryKinds, "work-entry.", tongue),
        [.. city.Catalogue.Document.Departments.Select(d => new NamedWord(d.Key, city.Catalogue.DepartmentName(d.Key, tongue))), new NamedWord("other", Sentences.Say(tongue, "report-kind.other"))],
        new(FieldReading.MostEntries, IWorkOrder.LongestText, 100));

    private static WorkShape Fill(WorkHead head, Instant now, CityIndex city, Tongue tongue) => new()
    {
        Id = head.Order,
        Version = head.Version,
        Title = head.Subject.TitleIn(tongue.Code),
        State = WorkWords.Of(head.State),
        StateName = StateName(head.State, tongue),
        Priority = (int)head.Priority,
        Origin = WorkWords.Of(head.Subject.Origin),
        Preventive = head.Subject.Preventive,
        Asset = head.Subject.Asset is { } asset ? Name(asset, city) : null,
        Circuit = head.Subject.Part ?? head.Subject.SupplyPart,
        Place = AssetTelling.Point(head.Subject.Place),
        Address = head.Subject.Address,
        Department = head.Subject.Department,
        Authority = AssetTelling.AreaId(AreaLevel.Authority, head.Subject.Authority),
        District = AssetTelling.AreaId(AreaLevel.District, head.Subject.District),
        Assignee = head.Assignee,
        PlannedFor = Stretch(head.PlannedFor),
        CreatedAt = head.CreatedAt,
        ChangedAt = head.ChangedAt,
        AttendBy = head.AttendBy,
        RestoreBy = head.RestoreBy,
        AttendedAt = head.AttendedAt,
        RestoredAt = head.RestoredAt,
        DueAt = head.IsEnded ? Instant.Never : head.DueAt,
        Late = head.IsEnded || head.RestoredAt is not null ? null : head.RestoreBy < now ? "restore" : head.AttendedAt is null && head.AttendBy < now ? "attend" : null,
        Suspended = head.Suspended is { } reason ? WorkWords.Of(reason) : null,
        OnSite = head.OnSite,
        Conflicts = head.Conflicts,
        Alarm = head.Subject.Alarm is { } alarm ? new(alarm.Asset.ToString(), alarm.Code) : null,
        Text = null, CreatedBy = "", Cause = null, Report = null, Round = null, Entries = [], Checklist = [], Photos = 0, Clocks = null!, Lock = null!, Proof = null!, Next = [], Links = null!,
        Facts = null, Supply = null, Whole = true,
    };

    private static WorkEntryShape Entry(ToldWorkEntry told, Tongue tongue)
    {
        var entry = told.Entry;
        var text = entry.Proof is { } proof ? Sentences.Told(tongue, proof.Sentence)
            : entry.Lock is { } locked ? Sentences.Say(tongue, $"work-lock-entry.{WorkWords.Of(locked.State)}", locked.Held, locked.Assets, locked.Outstanding, locked.SelfDriven)
            : entry.Subject is { } subject ? subject.TitleIn(tongue.Code) : entry.Text;
        return new(
            entry.Id, entry.Number, WorkWords.Of(entry.Kind), entry.At, entry.DeviceAt, entry.ReceivedAt, entry.Author, entry.Device, entry.To is { } to ? WorkWords.Of(to) : null, text,
            entry.Reason is { } reason ? WorkWords.Of(reason) : null, entry.Assignee, Stretch(entry.PlannedFor), entry.Priority == Priority.None ? null : (int)entry.Priority,
            entry.Photo is { } photo ? new(photo.Hash, photo.TakenAt, photo.Reference) : null, entry.Check is { } check ? new(check.Item, check.Value) : null, told.Conflict is null,
            Conflict(told.Conflict, tongue), entry.Hash);
    }

    private static WorkClockShape Clock(WorkClock clock) => new(Math.Round(clock.Target.TotalHours, 3), clock.By, clock.At, (long)clock.Spent.TotalSeconds, clock.IsLate);

    private static WorkProofShape Proof(WorkHead head, CityIndex city, Tongue tongue)
    {
        var proof = head.Proof;
        var property = head.Subject.Asset is { } asset && city.Catalogue.Kind(asset.Kind) is { } kind ? Array.Find(kind.Properties, p => p.Name == proof.Property) : null;
        return new(WorkWords.Of(proof.State), Sentences.Told(tongue, proof.Sentence), proof.Property, proof.Value, property is { Unit.Length: > 0 } ? property.Unit : null, proof.At);
    }

    /// <summary>As <c>DeskCheck</c> asks for it: what a form has to have before it is sent.</summary>
    private static string[] Needs(WorkHead head, WorkState to) => to switch
    {
        WorkState.Suspended => ["suspension"],
        WorkState.Assigned when head.State is WorkState.Done or WorkState.Controlled => ["text"],
        WorkState.OnSite when head.State == WorkState.Done => ["text"],
        WorkState.Assigned when head.Assignee is null => ["assignee"],
        WorkState.Cancelled => ["text"],
        WorkState.Controlled when head.Proof.State != ProofState.Shown => ["text"],
        _ => [],
    };

    private static List<WorkFact> Facts(AssetView view, CityIndex city, Tongue tongue)
    {
        var kind = city.Catalogue.Kind(view.Asset.Kind)!;
        List<WorkFact> facts = [];
        foreach (var (name, value) in view.Description.Attributes ?? new Dictionary<string, Value>())
        {
            var attribute = Array.Find(kind.Attributes, a => a.Name == name);
            facts.Add(new(name, CatalogueIndex.Text(kind, tongue, $"attribute.{name}"), Said(kind, tongue, name, value, attribute?.Choices), attribute is { Unit.Length: > 0 } ? attribute.Unit : null));
        }

        foreach (var known in view.Properties.Where(p => p.Quality != Quality.Unknown))
        {
            var property = Array.Find(kind.Properties, p => p.Name == known.Property);
            facts.Add(new(known.Property, CatalogueIndex.Text(kind, tongue, $"property.{known.Property}"), Said(kind, tongue, known.Property, known.Value, property?.Choices), property is { Unit.Length: > 0 } ? property.Unit : null));
        }

        return facts;
    }

    // A choice is told by its name: a phone without a network has no catalogue to look it up in.
    private static Value Said(KindEntry kind, Tongue tongue, string name, Value value, string[]? choices) =>
        value.Form == ValueForm.Text && choices is { Length: > 0 } ? Value.Of(CatalogueIndex.Text(kind, tongue, $"choice.{name}.{value.Text}")) : value;

    private static NamedWord[] Named(string[] words, string prefix, Tongue tongue) => [.. words.Select(word => new NamedWord(word, Sentences.Say(tongue, prefix + word)))];

    private static StretchShape? Stretch(WorkStretch? stretch) => stretch is { } told ? new(told.From, told.To) : null;

    private static AssetName Name(AssetId id, CityIndex city) => new(id.Kind, id.Key, city.Assets.TryFind(id, out var row) ? row.Name : id.Key);
}
