using Beffroi.Alarms;
using Beffroi.Journal;
using Beffroi.Twin;
using Beffroi.Work;

namespace Beffroi.Compliance.Journal;

/// <summary>What a store owes work orders.</summary>
public abstract class WorkStoreCompliance(IStoreSite site) : StoreCompliance(site)
{
    private static readonly AssetId Lamp = AssetId.Of("luminaire", "L-1");

    [Fact]
    public async Task An_order_is_kept_as_it_was_written_also_past_a_stop()
    {
        var scribe = await Scribe.Own(Stores);
        var created = Entry(1, WorkEntryKind.Created) with
        {
            Subject = new()
            {
                Title = "Éteint", Asset = Lamp, Part = "C1", Place = new(4.36, 48.95), Alarm = new(Lamp, "lamp-out"), Checklist = [new("Terre", "Ω")],
                Cause = new("rule/x", "Nuit") { Rule = "x", RuleVersion = 3 }, Round = "visites", Period = new(At(7), At(8)),
            },
            Targets = new(TimeSpan.FromHours(1), TimeSpan.FromHours(4)), Priority = Priority.Danger,
        };
        var answered = Entry(2, WorkEntryKind.Check) with { Check = new("Terre", Value.Of(12.5, "Ω")), DeviceAt = At(1), Device = "tel" };
        var photo = Entry(3, WorkEntryKind.Photo) with { Photo = new(new('a', 64), At(2), "dossier 12") };
        var proof = Entry(4, WorkEntryKind.Proof) with { Proof = new(ProofState.Shown, $"It says {Lamp}.", "power", Value.Of(42), At(4)), Lock = new(LockState.Held, 3, 3, 1, 0) };
        var head = Head(1) with { Version = 4, Proof = proof.Proof!, Lock = proof.Lock!, OnSite = ["Anne"], PlannedFor = new(At(1), At(2)), Suspended = Suspension.Weather, Subject = created.Subject! };
        await scribe.Put(new RegisterWrite.WorkWritten(head, null, [created, answered, photo, proof]));
        await Reopen();

        var read = await Stores.Work.Head(1, None);
        Assert.Equivalent(head with { Revision = read!.Revision }, read, strict: true);
        Assert.Equivalent(new[] { created, answered, photo, proof }, await Stores.Work.Entries(1, None), strict: true);
        Assert.Equal(1, await Stores.Work.Newest(None));
        Assert.Null(await Stores.Work.Head(2, None));
        Assert.Empty(await Stores.Work.Entries(2, None));
    }

    [Fact]
    public async Task Of_two_that_write_at_once_the_later_changes_nothing()
    {
        var scribe = await Scribe.Own(Stores);
        await scribe.Put(new RegisterWrite.WorkWritten(Head(1), null, [Entry(1, WorkEntryKind.Note)]));
        await scribe.Put(
            new RegisterWrite.WorkWritten(Head(1) with { Version = 2, Hash = Hash(12) }, Hash(1), [Entry(2, WorkEntryKind.Note)]),
            new RegisterWrite.WorkWritten(Head(1) with { Version = 3, Hash = Hash(13) }, Hash(1), [Entry(2, WorkEntryKind.Note), Entry(3, WorkEntryKind.Note)]));

        Assert.Equal((2, Hash(12)), (await Stores.Work.Head(1, None)) is { } head ? (head.Version, head.Hash) : default);
        Assert.Equal(2, (await Stores.Work.Entries(1, None)).Length);
    }

    [Fact]
    public async Task A_number_a_clients_word_and_an_open_order_of_the_same_are_taken_once()
    {
        var scribe = await Scribe.Own(Stores);
        await scribe.Put(new RegisterWrite.WorkWritten(Head(1) with { Only = "alarm/x" }, null, [Entry(1, WorkEntryKind.Note)]));
        await scribe.Put(
            new RegisterWrite.WorkWritten(Head(1) with { Client = "another", Hash = Hash(21) }, null, [Entry(1, WorkEntryKind.Note)]),
            new RegisterWrite.WorkWritten(Head(2) with { Client = "client-1", Hash = Hash(22) }, null, [Entry(1, WorkEntryKind.Note)]),
            new RegisterWrite.WorkWritten(Head(3) with { Only = "alarm/x", Hash = Hash(23) }, null, [Entry(1, WorkEntryKind.Note)]));
        Assert.Equal(Hash(1), (await Stores.Work.Head(1, None))!.Hash);
        Assert.Null(await Stores.Work.Head(2, None));
        Assert.Null(await Stores.Work.Head(3, None));
        Assert.Equal(1, (await Stores.Work.Head(null, "alarm/x", None))!.Order);
        Assert.Equal(1, (await Stores.Work.Head("client-1", null, None))!.Order);

        // When it has ended there can be another one.
        await scribe.Put(new RegisterWrite.WorkWritten(Head(1) with { State = WorkState.Closed, Hash = Hash(14), Only = null, EndedAt = At(9) }, Hash(1), []));
        await scribe.Put(new RegisterWrite.WorkWritten(Head(3) with { Only = "alarm/x" }, null, [Entry(1, WorkEntryKind.Note)]));
        Assert.Equal(3, (await Stores.Work.Head(null, "alarm/x", None))!.Order);
    }

    [Fact]
    public async Task Orders_come_late_ones_first_then_by_priority_and_what_is_due_page_by_page()
    {
        var scribe = await Scribe.Own(Stores);
        await scribe.Put([
            Written(Head(1) with { Priority = Priority.Minor, RestoreBy = At(50), AttendBy = At(50) }),
            Written(Head(2) with { Priority = Priority.Danger, RestoreBy = At(60), AttendBy = At(60) }),
            Written(Head(3) with { Priority = Priority.Minor, RestoreBy = At(5), AttendBy = At(5) }),
            Written(Head(4) with { State = WorkState.Closed, EndedAt = At(8) }),
            Written(Head(5) with { Priority = Priority.Danger, RestoreBy = At(55), AttendBy = At(55), OnSite = ["Anne"] })]);

        var all = new WorkFilter { Now = At(10) };
        Assert.Equal("3 5 2 1 4", await Found(all));
        Assert.Equal("5 4 3 2 1", await Found(all with { Newest = true }));
        Assert.Equal("3 5 2 1", await Found(all with { States = WorkFilter.Open }));
        Assert.Equal("3", await Found(all with { Late = true }));
        Assert.Equal("5", await Found(all with { OnSite = true }));
        Assert.Equal("5 2", await Found(all with { Priorities = [Priority.Danger, Priority.Planned] }));
        Assert.Equal("3 5 2 1", await Found(all with { Since = At(9) }));
        var counts = await Stores.Work.Count(all, None);
        Assert.Equal((1, 1, 1, 4), (counts.Late, counts.OnSite, counts.States[WorkState.Closed], counts.States[WorkState.Assigned]));

        foreach (var order in new[] { all, all with { Newest = true } })
        {
            List<long> paged = [];
            for (string? after = null; ;)
            {
                var filter = order with { Limit = 2, After = after, Now = At(after is null ? 10 : 58) };
                var page = await Stores.Work.Find(filter, None);
                paged.AddRange(page.Take(2).Select(h => h.Order));
                if (page.Length <= 2)
                {
                    break;
                }

                after = WorkCursor.Of(filter, page[1]);
            }

            Assert.Equal(await Found(order), string.Join(" ", paged));
        }
    }

    [Fact]
    public async Task Orders_are_found_by_what_they_are_about_and_by_words()
    {
        var scribe = await Scribe.Own(Stores);
        var subject = new WorkSubject { Title = "Porte 100 % ouverte", Address = "Rue d_Alger", Department = "lighting", Authority = "chalons", District = "centre", Asset = Lamp, Alarm = new(Lamp, "lamp-out"), Round = "r", Origin = WorkOrigin.Alarm };
        await scribe.Put([
            Written(Head(1) with { Subject = subject, Assignee = "Anne" }),
            Written(Head(2) with { Subject = new() { Title = "Élagage" } })]);

        var all = new WorkFilter { Now = At(10), Newest = true };
        Assert.Equal("1", await Found(all with { Department = "lighting", Authority = "chalons", District = "centre", Kind = "luminaire", Asset = Lamp, Alarm = new AlarmName(Lamp, "lamp-out"), Assignee = "Anne", Round = "r", Origin = WorkOrigin.Alarm }));
        Assert.Equal("", await Found(all with { Assignee = "Bob" }));
        Assert.Equal("1", await Found(all with { Text = "100 %" }));
        Assert.Equal("1", await Found(all with { Text = "d_alger" }));
        Assert.Equal("2", await Found(all with { Text = "Élagage" }));
    }

    [Fact]
    public async Task What_the_twin_owes_is_found()
    {
        var scribe = await Scribe.Own(Stores);
        await scribe.Put([Written(Head(1)), Written(Head(2) with { Lock = new(LockState.Asked, 0, 0, 0, 0) })]);
        var owed = await Stores.Work.Owed(10, None);
        Assert.Equal([2L], owed);
    }

    [Fact]
    public async Task A_report_is_kept_moved_from_the_version_before_only_and_found()
    {
        var scribe = await Scribe.Own(Stores);
        var report = new CitizenReport { Reference = "S-1", Version = 1, Kind = "lighting", Text = "Éteint", Place = new(4.363, 48.957), At = At(1), UpdatedAt = At(1), Photo = new(new('a', 64), At(1), "x"), Asset = Lamp };
        await scribe.Put([
            new RegisterWrite.ReportPut(report), new RegisterWrite.ReportPut(report with { Reference = "S-2", Place = new(4.40, 48.957), At = At(2), UpdatedAt = At(2) }),
            new RegisterWrite.ReportPut(report with { Reference = "S-3", Kind = "water", At = At(3), UpdatedAt = At(3) })]);
        await scribe.Put([new RegisterWrite.ReportPut(report with { Version = 2, State = ReportState.Accepted, Order = 7 }), new RegisterWrite.ReportPut(report with { Version = 2, State = ReportState.Declined })]);
        await Reopen();

        Assert.Equivalent(report with { Version = 2, State = ReportState.Accepted, Order = 7 }, await Stores.Work.Report("S-1", None), strict: true);
        Assert.Null(await Stores.Work.Report("S-9", None));
        async Task<string> Of(ReportFilter filter) => string.Join(" ", (await Stores.Work.Reports(filter, None)).Select(r => r.Reference));
        Assert.Equal("S-3 S-2 S-1", await Of(new()));
        Assert.Equal("S-2 S-1", await Of(new() { After = "S-3" }));
        Assert.Equal("S-3", await Of(new() { Limit = 1 }));
        Assert.Equal("S-1", await Of(new() { State = ReportState.Accepted }));
        Assert.Equal("S-1", await Of(new() { Kind = "lighting", Near = new(4.3632, 48.957), Metres = 50 }));
        Assert.Equal("S-3 S-2", await Of(new() { Since = At(2) }));
    }

    private async Task<string> Found(WorkFilter filter) => string.Join(" ", (await Stores.Work.Find(filter, None)).Select(h => h.Order));

    private static RegisterWrite.WorkWritten Written(WorkHead head) => new(head, null, [Entry(1, WorkEntryKind.Note)]);

    private static Instant At(int minute) => Some.Noon + TimeSpan.FromMinutes(minute);

    private static string Hash(int number) => $"{number:x64}";

    private static WorkEntry Entry(int number, WorkEntryKind kind) => new()
    {
        Id = new(number, 0, 0, [1, 2, 3, 4, 5, 6, 7, 8]), Number = number, Kind = kind, At = At(number), ReceivedAt = At(number), Author = "Zoé", Text = "« place Foch »\n",
        Hash = Hash(number),
    };

    private static WorkHead Head(int order) => new()
    {
        Order = order, Version = 1, Hash = Hash(order), Client = $"client-{order}", Subject = new() { Title = "Work" }, State = WorkState.Assigned, Priority = Priority.Minor, CreatedAt = At(order),
        CreatedBy = "Zoé", ChangedAt = At(order), AttendBy = At(1_000), RestoreBy = At(2_000), Lock = WorkLock.Nothing, Proof = new(ProofState.NotYet, "The work is not done."),
    };
}
