using Beffroi.Alarms;
using Beffroi.Journal;
using Beffroi.Twin;

namespace Beffroi.Compliance.Journal;

/// <summary>What a store owes alarms and what happened to them.</summary>
public abstract partial class RegisterStoreCompliance
{
    [Fact]
    public async Task Alarms_come_worst_and_newest_first_in_pages()
    {
        var scribe = await Scribe.Enrol(Stores);
        AlarmRecord[] alarms =
        [
            Held(1, "dark", Priority.Minor, Some.Noon),
            Held(2, "door-open", Priority.Danger, Some.Noon),
            Held(3, "dark", Priority.Minor, Some.NextDay),
            Held(3, "überhitzt", Priority.Planned, Some.NextDay),
        ];
        await scribe.Put([.. alarms.Select(a => new RegisterWrite.AlarmPut(a))]);

        Assert.Equal([alarms[1], alarms[2], alarms[0], alarms[3]], await Registers.FindAlarms(new(), None));
        Assert.Equal([alarms[2], alarms[0]], await Registers.FindAlarms(new() { Skip = 1, Limit = 2 }, None));
        Assert.Empty(await Registers.FindAlarms(new() { Skip = 4 }, None));
    }

    [Fact]
    public async Task An_alarm_is_kept_with_all_it_is()
    {
        var scribe = await Scribe.Enrol(Stores);
        var whole = Held(1, "rule/été", Priority.Major, Some.Noon) with
        {
            State = AlarmState.Suppressed,
            Active = false,
            Returned = Some.NextDay,
            AcknowledgedBy = "Zoé",
            AcknowledgedAt = Some.Noon + TimeSpan.FromMinutes(1),
            Assignee = "équipe 2",
            SetAsideBy = "beffroi",
            Reason = "suit l’armoire",
            ShelvedUntil = Some.NextDay,
            Parent = new(Some.Lamp(9), "outage"),
            Transitions = 7,
            ChattersUntil = Some.NextDay,
            Comments = 3,
            RespondBy = Some.NextDay,
            Escalated = 2,
            Told = new(Priority.Major, "Fuite", "Débit la nuit", null, "Fermer", Latches: true) { EnglishTitle = "Leak", EnglishCause = "Flow at night" },
        };
        await scribe.Put(new RegisterWrite.AlarmPut(whole));

        Assert.Equal([whole], await Registers.FindAlarms(new(), None));
    }

    [Fact]
    public async Task Alarms_are_found_by_state_asset_code_and_parent_and_count_their_children()
    {
        var scribe = await Scribe.Enrol(Stores);
        var root = Held(9, "outage", Priority.Major, Some.Noon);
        var child = Held(1, "dark", Priority.Minor, Some.Noon) with { State = AlarmState.Suppressed, Parent = root.Name };
        var other = Held(2, "dark", Priority.Minor, Some.Noon) with { State = AlarmState.Returned };
        await scribe.Put(new RegisterWrite.AlarmPut(root), new RegisterWrite.AlarmPut(child), new RegisterWrite.AlarmPut(other));

        async Task<string[]> Found(AlarmFilter filter) => [.. (await Registers.FindAlarms(filter, None)).Select(a => a.Asset.Key)];
        Assert.Equal([root.Asset.Key, other.Asset.Key], await Found(new() { States = AlarmFilter.InHand }));
        Assert.Equal([root.Asset.Key], await Found(new() { States = AlarmFilter.Active }));
        Assert.Empty(await Found(new() { States = [] }));
        Assert.Equal([child.Asset.Key], await Found(new() { Parent = root.Name }));
        Assert.Equal([other.Asset.Key], await Found(new() { Asset = other.Asset, Code = "dark" }));
        Assert.Equal(1, Assert.Single(await Registers.FindAlarms(new() { Asset = root.Asset }, None)).Children);
    }

    [Fact]
    public async Task An_alarm_is_changed_and_closed_by_its_asset_and_code_and_never_by_an_older_version()
    {
        var scribe = await Scribe.Enrol(Stores);
        AlarmRecord Alarm(Priority priority, long version) => Held(1, "dark", priority, Some.Noon) with { Version = version };
        await scribe.Put(new RegisterWrite.AlarmPut(Alarm(Priority.Minor, 5)));
        await scribe.Put(new RegisterWrite.AlarmPut(Alarm(Priority.Major, 6)), new RegisterWrite.AlarmPut(Alarm(Priority.Planned, 4)));
        Assert.Equal([Alarm(Priority.Major, 6)], await Registers.FindAlarms(new(), None));

        await scribe.Put(new RegisterWrite.AlarmClosed(Some.Lamp(1), "dark", Some.Noon, 5), new RegisterWrite.AlarmClosed(Some.Lamp(1), "other", Some.Noon, 9));
        Assert.Single(await Registers.FindAlarms(new(), None));

        await scribe.Put(new RegisterWrite.AlarmClosed(Some.Lamp(1), "dark", Some.NextDay, 7));
        Assert.Empty(await Registers.FindAlarms(new(), None));
    }

    [Fact]
    public async Task An_alarm_may_open_close_and_open_again_in_one_group()
    {
        var scribe = await Scribe.Enrol(Stores);
        var again = Held(1, "dark", Priority.Minor, Some.NextDay) with { Version = 3 };

        await scribe.Put(
            new RegisterWrite.AlarmPut(again with { Since = Some.Noon, Version = 1 }),
            new RegisterWrite.AlarmClosed(Some.Lamp(1), "dark", Some.Noon, 2),
            new RegisterWrite.AlarmPut(again));

        Assert.Equal([again], await Registers.FindAlarms(new(), None));
    }

    [Fact]
    public async Task What_happened_to_an_alarm_is_kept_newest_first_and_raisings_that_call_are_found_by_time()
    {
        var scribe = await Scribe.Enrol(Stores);
        AlarmEvent Event(int lamp, int minute, string act, bool calls, string? author = null) =>
            new(Some.Noon + TimeSpan.FromMinutes(minute), Some.Lamp(lamp), "dark", act, author, author is null ? null : "vu", Priority.Minor, calls, minute);
        AlarmEvent[] events = [Event(1, 1, "raised", true), Event(2, 2, "raised", true), Event(1, 3, "acknowledged", false, "Zoé"), Event(1, 4, "raised", false), Event(1, 5, "raised", true)];
        await scribe.Put([.. events.Select(e => new RegisterWrite.AlarmHappened(e))]);

        Assert.Equal([events[4], events[3], events[2]], await Registers.AlarmEvents(new(Some.Lamp(1), "dark"), 3, None));
        Assert.Equal([events[1], events[4]], await Registers.RaisedAlarms(events[1].At, 10, None));
        Assert.Equal([events[0]], await Registers.RaisedAlarms(default, 1, None));
    }

    private static AlarmRecord Held(int lamp, string code, Priority priority, Instant since) => new()
    {
        Asset = Some.Lamp(lamp), Code = code, Priority = priority, State = AlarmState.Unacknowledged, Active = true, Since = since, Version = 1, Transitions = 1,
    };
}
