using Beffroi.Alarms;
using Beffroi.Support.Twin;
using Beffroi.Twin;

namespace Beffroi.Tests.Twin;

/// <summary>What docs/alarms.md says beside its tables: delays, limits, who may do what, and what others see.</summary>
public sealed class AlarmLifeTest
{
    private readonly SirenBench _siren = new();

    [Fact]
    public void An_alarm_ends_below_its_dead_band_and_after_its_off_delay()
    {
        _siren.Send("temperature", Value.Of(90));
        _siren.Wait(TimeSpan.FromMinutes(2));
        Assert.Equal(AlarmState.Unacknowledged, _siren.StateOf("hot"));

        _siren.Send("temperature", Value.Of(70));
        _siren.Wait(TimeSpan.FromMinutes(10));
        Assert.Equal(AlarmState.Unacknowledged, _siren.StateOf("hot"));

        _siren.Send("temperature", Value.Of(50));
        _siren.Wait(TimeSpan.FromMinutes(2));
        _siren.Send("temperature", Value.Of(70));
        _siren.Wait(TimeSpan.FromMinutes(2));
        Assert.Equal(AlarmState.Unacknowledged, _siren.StateOf("hot"));

        _siren.Send("temperature", Value.Of(50));
        _siren.Wait(TimeSpan.FromMinutes(3));
        Assert.Equal(AlarmState.Returned, _siren.StateOf("hot"));
    }

    [Fact]
    public void Shelving_ends_by_itself_at_its_instant_and_what_holds_calls_anew()
    {
        _siren.Send("dirty", Value.Of(true));
        _siren.Do("dirty", AlarmVerb.Acknowledge);
        _siren.Do("dirty", AlarmVerb.Shelve, until: _siren.Now + TimeSpan.FromHours(2));

        _siren.Wait(TimeSpan.FromMinutes(119));
        Assert.Equal(AlarmState.Shelved, _siren.StateOf("dirty"));
        _siren.Wait(TimeSpan.FromMinutes(1));

        Assert.Equal(AlarmState.Unacknowledged, _siren.StateOf("dirty"));
        Assert.Equal(("unshelved", AlarmActs.Twin), (_siren.Events[^1].Act, _siren.Events[^1].Author));
    }

    [Theory]
    [InlineData(25, "because", "shelved-too-long")]
    [InlineData(0, "because", "no-end")]
    [InlineData(1, " ", "no-reason")]
    public void Shelving_is_short_and_reasoned(int hours, string reason, string code) =>
        Assert.Equal(code, _siren.Do("dirty", AlarmVerb.Shelve, reason: reason, until: _siren.Now + TimeSpan.FromHours(hours)).Code);

    [Fact]
    public void Danger_is_not_put_aside_and_safety_is_not_shelved()
    {
        var until = _siren.Now + TimeSpan.FromHours(1);
        Assert.Equal("safety-alarm", _siren.Do("fire", AlarmVerb.Shelve, until: until).Code);
        Assert.Equal("safety-alarm", _siren.Do("fire", AlarmVerb.Suppress).Code);
        Assert.Equal("safety-alarm", _siren.Do("gas", AlarmVerb.Shelve, until: until).Code);
        Assert.False(_siren.Do("gas", AlarmVerb.Suppress).IsRefused);
        Assert.False(_siren.Do("fire", AlarmVerb.OutOfService).IsRefused);
    }

    [Fact]
    public void An_acknowledgement_is_taken_back_within_ten_seconds_by_who_gave_it()
    {
        _siren.Send("dirty", Value.Of(true));
        _siren.Send("dirty", Value.Of(false));
        _siren.Do("dirty", AlarmVerb.Acknowledge, "Ada");
        Assert.Equal("not-yours", _siren.Do("dirty", AlarmVerb.Unacknowledge, "Bob").Code);
        _siren.Wait(TimeSpan.FromSeconds(10));
        Assert.False(_siren.Do("dirty", AlarmVerb.Unacknowledge, "Ada").IsRefused);
        Assert.Equal(AlarmState.Returned, _siren.StateOf("dirty"));

        _siren.Do("dirty", AlarmVerb.Acknowledge, "Ada");
        _siren.Wait(TimeSpan.FromSeconds(11));
        Assert.Equal("too-late", _siren.Do("dirty", AlarmVerb.Unacknowledge, "Ada").Code);
    }

    [Fact]
    public void What_is_set_aside_is_not_the_worst()
    {
        _siren.Send("gas", Value.Of(true));
        _siren.Send("dirty", Value.Of(true));
        Assert.Equal(Priority.Major, AssetViews.WorstAlarm(new Siren(), _siren.State));

        _siren.Do("gas", AlarmVerb.Suppress);
        Assert.Equal(Priority.Planned, AssetViews.WorstAlarm(new Siren(), _siren.State));
        _siren.Do("dirty", AlarmVerb.OutOfService);
        Assert.Equal(Priority.None, AssetViews.WorstAlarm(new Siren(), _siren.State));

        _siren.Do("dirty", AlarmVerb.ReturnToService);
        _siren.Do("dirty", AlarmVerb.Acknowledge);
        var mark = Contributing.Of(new Siren(), 0, AssetId.Of("siren", "S-1"), _siren.State)!.ToLiveEntry(_siren.Now).Mark;
        Assert.Equal((Priority.Planned, true, false), (mark.Worst, mark.Acknowledged, mark.OutOfService));
    }

    [Fact]
    public void Three_transitions_within_a_minute_are_chattering_until_it_is_quiet_for_ten()
    {
        foreach (var on in new[] { true, false, true })
        {
            Assert.Null(_siren.Find("dirty")?.ChattersUntil);
            _siren.Wait(TimeSpan.FromSeconds(20));
            _siren.Send("dirty", Value.Of(on));
        }

        Assert.Equal(_siren.Now + TimeSpan.FromMinutes(10), _siren.Find("dirty")!.ChattersUntil);
        Assert.Equal(3, _siren.Register["dirty"].Transitions);
        _siren.Wait(TimeSpan.FromMinutes(10));
        _siren.Send("dirty", Value.Of(false));
        Assert.Null(_siren.Find("dirty")!.ChattersUntil);
    }

    [Fact]
    public void A_rules_alarm_comes_with_its_words_and_ends_when_the_rule_says()
    {
        var told = new ToldAlarm(Priority.Major, "Fuite la nuit", Latches: true);
        Assert.False(_siren.Do(turn => Raising.Raise(turn, "rule/leak", told)).IsUnchanged);
        Assert.True(_siren.Do(turn => Raising.Raise(turn, "rule/leak", told)).IsUnchanged);
        Assert.Equal((Priority.Major, told), (_siren.Register["rule/leak"].Priority, _siren.Register["rule/leak"].Told));
        Assert.Equal(Priority.Major, AssetViews.WorstAlarm(new Siren(), _siren.State));

        _siren.Do("rule/leak", AlarmVerb.Acknowledge);
        _siren.Do(turn => Raising.End(turn, "rule/leak"));
        Assert.True(_siren.Do(turn => Raising.End(turn, "rule/leak")).IsUnchanged);
        Assert.Equal(AlarmState.Latched, _siren.StateOf("rule/leak"));
        _siren.Do("rule/leak", AlarmVerb.Reset);
        Assert.Empty(_siren.Register);
    }

    [Fact]
    public void An_alarm_of_the_kernel_has_its_words_in_every_kind()
    {
        _siren.Do(turn => Raising.Raise(turn, KernelAlarms.DependantsLost));
        Assert.Equal((Priority.Major, null), (_siren.Register["dependants-lost"].Priority, _siren.Register["dependants-lost"].Told));
        string[] parts = ["title", "cause", "consequence", "action"];
        foreach (var (code, part) in KernelAlarms.Raised.SelectMany(a => parts.Select(part => (a.Code, part))))
        {
            Assert.All(KindTexts.Languages, language => Assert.NotEmpty(KindTexts.WithRaised(new Siren())[language][$"alarm.{code}.{part}"]));
        }
    }

    [Fact]
    public void What_is_urgent_and_not_acknowledged_goes_up_the_rota_at_5_10_and_20_minutes()
    {
        _siren.Send("gas", Value.Of(true));
        _siren.Send("dirty", Value.Of(true));
        foreach (var (minutes, level) in new[] { (4, 0), (1, 1), (5, 2), (9, 2), (1, 3), (60, 3) })
        {
            _siren.Wait(TimeSpan.FromMinutes(minutes));
            Assert.Equal((level, 0), (_siren.Register["gas"].Escalated, _siren.Register["dirty"].Escalated));
        }

        Assert.Equal(["1", "2", "3"], _siren.Events.Where(e => e.Act == "escalated").Select(e => e.Text));
    }

    [Fact]
    public void What_is_acknowledged_or_set_aside_calls_nobody_and_begins_anew_when_it_is_back()
    {
        _siren.Send("gas", Value.Of(true));
        _siren.Wait(TimeSpan.FromMinutes(6));
        _siren.Do("gas", AlarmVerb.Acknowledge);
        _siren.Wait(TimeSpan.FromHours(1));
        Assert.Equal(1, _siren.Register["gas"].Escalated);

        _siren.Do("gas", AlarmVerb.Suppress);
        _siren.Wait(TimeSpan.FromHours(1));
        _siren.Do("gas", AlarmVerb.Unsuppress);
        _siren.Wait(TimeSpan.FromMinutes(4));
        Assert.Equal(0, _siren.Register["gas"].Escalated);
        _siren.Wait(TimeSpan.FromMinutes(1));
        Assert.Equal(1, _siren.Register["gas"].Escalated);
    }

    [Fact]
    public void An_asset_that_leaves_takes_its_alarms_with_it()
    {
        _siren.Send("fire", Value.Of(true));
        _siren.Do("dirty", AlarmVerb.OutOfService);
        _siren.Do(turn => Describing.Retire(turn, new("test")));

        Assert.Empty(_siren.Register);
        Assert.Null(_siren.State.Alarms);
    }
}
