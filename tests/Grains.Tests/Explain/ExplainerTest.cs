using Beffroi.Alarms;
using Beffroi.History;
using Beffroi.Twin;

namespace Beffroi.Explain;

public sealed class ExplainerTest
{
    private static readonly AssetId Lamp = WhyBench.Lantern(1);
    private static readonly AssetId Feeder = WhyBench.Lantern(2);

    private readonly WhyBench _bench = new();

    [Fact]
    public async Task A_reading_leads_to_its_source_and_number()
    {
        await _bench.Describe(Lamp);
        await _bench.Observe(Lamp, WhyBench.Said("mqtt", 41, ("note", Value.Of("before"))));
        var between = _bench.Now;
        _bench.Now += TimeSpan.FromMinutes(5);
        await _bench.Observe(Lamp, WhyBench.Said("lane-2", 42, ("note", Value.Of("now"))));

        var why = await _bench.Why(Lamp, "note");
        Assert.Equal((Value.Of("now"), Missing.Nothing), (why.Value, why.Missing));
        var step = Assert.Single(why.Steps);
        Assert.Equal((StepForm.Reading, "lane-2", 3L, 42L, 3L, _bench.Now), (step.Form, step.Source, step.Epoch!.Value, step.Sequence!.Value, step.Version, step.At!.Value));

        var then = Assert.Single((await _bench.Why(Lamp, "note", between)).Steps);
        Assert.Equal((Value.Of("before"), "mqtt", 41L), (then.Value, then.Source, then.Sequence!.Value));
    }

    [Fact]
    public async Task Of_several_deliveries_in_one_change_each_fact_leads_to_its_own()
    {
        await _bench.Describe(Lamp);
        await _bench.Observe(
            Lamp, WhyBench.Said("a", 1, ("note", Value.Of("x")), ("power", Value.Of(10))), WhyBench.Said("b", 7, ("door", Value.Of(false))), WhyBench.Said("c", 9, ("mode", Value.Of("on"))));

        foreach (var (subject, source, sequence) in new[] { ("note", "a", 1L), ("power", "a", 1L), ("door", "b", 7L), ("mode", "c", 9L) })
        {
            var step = Assert.Single((await _bench.Why(Lamp, subject)).Steps);
            Assert.Equal((source, sequence), (step.Source, step.Sequence!.Value));
        }
    }

    [Fact]
    public async Task What_came_without_an_identity_leads_to_its_source_as_well()
    {
        await _bench.Describe(Lamp);
        await _bench.Observe(
            Lamp, WhyBench.Said("a", 1, ("door", Value.Of(false))),
            new Delivery { Source = "http", At = _bench.Now, Measurements = [new("note", Value.Of("x"))] });

        var step = Assert.Single((await _bench.Why(Lamp, "note")).Steps);
        Assert.Equal(("http", (long?)null, (long?)null), (step.Source, step.Epoch, step.Sequence));
    }

    [Fact]
    public async Task What_is_worked_out_names_what_it_really_stands_on()
    {
        await _bench.Describe(Lamp);
        await _bench.Observe(Lamp, WhyBench.Said("mqtt", 1, ("mode", Value.Of("on")), ("power", Value.Of(50)), ("door", Value.Of(false))));

        var why = await _bench.Why(Lamp, "load");
        Assert.Equal([StepForm.Derived, StepForm.Reading], why.Steps.Select(s => s.Form));
        Assert.Equal(("power", Value.Of(50)), Assert.Single(why.Steps[0].From) is var from ? (from.Property, from.Value) : default);
        Assert.Equal(("power", "mqtt"), (why.Steps[1].Subject, why.Steps[1].Source));
        Assert.Equal(Missing.Nothing, why.Missing);
    }

    [Fact]
    public async Task What_another_asset_told_is_followed_to_that_asset()
    {
        await _bench.Describe(Feeder);
        await _bench.Describe(Lamp, Feeder);
        await _bench.Observe(Feeder, WhyBench.Said("mqtt", 8, ("door", Value.Of(true))));
        await _bench.Observe(Feeder, WhyBench.Said("mqtt", 9, ("door", Value.Of(true))));

        var why = await _bench.Why(Lamp, "supply");
        Assert.Equal([StepForm.Effect, StepForm.Reading], why.Steps.Select(s => s.Form));
        Assert.Equal((Feeder, "door", 8L), (why.Steps[1].Asset, why.Steps[1].Subject, why.Steps[1].Sequence!.Value));
    }

    [Fact]
    public async Task An_alarm_leads_through_its_delay_to_the_reading_that_began_it()
    {
        await _bench.Describe(Lamp);
        await _bench.Observe(Lamp, WhyBench.Said("mqtt", 5, ("power", Value.Of(350)), ("door", Value.Of(false))));
        var began = _bench.Now;
        Assert.True((await _bench.Why(Lamp, "alarm:overload")).Value.IsNone);

        _bench.Now += TimeSpan.FromMinutes(15);
        await _bench.Turn(Lamp, _ => { });
        var why = await _bench.Why(Lamp, "alarm:overload");
        Assert.Equal([StepForm.Alarm, StepForm.Reading], why.Steps.Select(s => s.Form));
        Assert.Equal((Value.Of(true), began, _bench.Now, TimeSpan.FromMinutes(15)), (why.Value, why.Steps[0].Since!.Value, why.Steps[0].At!.Value, why.Steps[0].Delay));
        Assert.Equal("power", Assert.Single(why.Steps[0].From).Property);
        Assert.Equal(5, why.Steps[1].Sequence);

        _bench.Now += TimeSpan.FromMinutes(1);
        await _bench.Observe(Lamp, WhyBench.Said("mqtt", 6, ("power", Value.Of(90))));
        why = await _bench.Why(Lamp, "alarm:overload");
        Assert.Equal((Value.Of(false), 6L), (why.Value, why.Steps[1].Sequence!.Value));
    }

    [Fact]
    public async Task An_alarm_that_follows_from_another_leads_to_it()
    {
        await _bench.Describe(Lamp);
        await _bench.Describe(Feeder);
        await _bench.Observe(Lamp, WhyBench.Said("mqtt", 5, ("power", Value.Of(350))));
        _bench.Now += TimeSpan.FromMinutes(15);
        await _bench.Turn(Lamp, _ => { });
        await _bench.Observe(Feeder, WhyBench.Said("mqtt", 6, ("door", Value.Of(true))));
        var child = new AlarmName(Lamp, "overload");
        await _bench.Turn(Feeder, turn => Assert.Equal(Outcome.Taken, Gathering.Decide(turn, "door-open", [child], over: false)));

        var why = await _bench.Why(Lamp, "alarm:overload");
        Assert.Equal([StepForm.Alarm, StepForm.Follows, StepForm.Alarm, StepForm.Reading], why.Steps.Select(s => s.Form));
        Assert.Equal((Feeder, 6L), (why.Steps[3].Asset, why.Steps[3].Sequence!.Value));
    }

    [Fact]
    public async Task A_person_s_word_ends_the_chain_with_the_person()
    {
        await _bench.Describe(Lamp);
        await _bench.Observe(Lamp, WhyBench.Said("mqtt", 5, ("power", Value.Of(35))));
        var readings = new CorrectedReadings { Property = "power", Act = CorrectionAct.Correct, Readings = [new(_bench.Now, Value.Of(53), Quality.Measured, Value.Of(35), false)] };
        await _bench.Turn(Lamp, turn => Assert.Equal(Outcome.Taken, Correcting.Decide(turn, readings, new("Ada", "digits swapped"))));

        var step = Assert.Single((await _bench.Why(Lamp, "power")).Steps);
        Assert.Equal((StepForm.Correction, "Ada", "digits swapped", Value.Of(53)), (step.Form, step.Cause!.Author, step.Cause.Reason, step.Value));
    }

    [Fact]
    public async Task What_was_never_heard_is_said_to_be_so()
    {
        await _bench.Describe(Lamp);
        var why = await _bench.Why(Lamp, "power");
        Assert.Equal((StepForm.Never, Missing.Nothing, true), (Assert.Single(why.Steps).Form, why.Missing, why.Value.IsNone));
        Assert.Equal(StepForm.Never, Assert.Single((await _bench.Why(Lamp, "alarm:overload")).Steps).Form);
    }

    [Fact]
    public async Task What_changed_recently_is_told_of_an_asset_that_changes_without_end()
    {
        await _bench.Describe(Lamp);
        await _bench.Observe(Lamp, WhyBench.Said("lane", 7, ("note", Value.Of("long ago"))));
        await _bench.Fill(Lamp, PastReader.MostRows + 10, "energyIndex", i => i);

        var why = await _bench.Why(Lamp, "energyIndex");
        Assert.Equal((Value.Of(PastReader.MostRows + 9.0), Missing.Nothing), (why.Value, why.Missing));
        Assert.Equal(PastReader.MostRows + 9, Assert.Single(why.Steps).Sequence);
        Assert.Equal(Missing.TooManyRows, (await _bench.Why(Lamp, "note")).Missing);
    }

    [Fact]
    public async Task The_alarm_of_a_rule_leads_to_the_rule_and_its_reading_also_when_it_is_over()
    {
        const string Code = "rule/hot";
        await _bench.Describe(Lamp);
        await _bench.Observe(Lamp, WhyBench.Said("mqtt", 5, ("power", Value.Of(350)), ("note", Value.Of("x"))));
        var version = _bench.Bench(Lamp).State.Version;
        _bench.Now += TimeSpan.FromMinutes(5);
        await _bench.Turn(Lamp, turn => Fires(turn, Code, new(Lamp, version, "power", Value.Of(350), _bench.Now, "power above 300")));
        var raised = _bench.Now;
        Assert.Equal([StepForm.Alarm, StepForm.Rule, StepForm.Reading], (await _bench.Why(Lamp, "alarm:" + Code)).Steps.Select(s => s.Form));

        _bench.Now += TimeSpan.FromMinutes(5);
        await _bench.Turn(Lamp, turn =>
        {
            Observing.Decide(turn, WhyBench.Said("mqtt", 6, ("power", Value.Of(100))), TimeSpan.Zero);
            Raising.End(turn, Code);
        });
        await _bench.Fill(Lamp, 40, "energyIndex", i => i);

        var over = await _bench.Why(Lamp, "alarm:" + Code);
        Assert.Equal([StepForm.Alarm, StepForm.Alarm, StepForm.Rule, StepForm.Reading], over.Steps.Select(s => s.Form));
        Assert.Equal((Value.Of(false), "power", Value.Of(100)), (over.Value, over.Steps[0].From[0].Property, over.Steps[0].From[0].Value));
        Assert.Equal((Value.Of(true), raised), (over.Steps[1].Value, over.Steps[1].At!.Value));
        Assert.Equal(("hot", 3), (over.Steps[2].Reference, over.Steps[2].ReferenceVersion));
        Assert.Equal((5L, Missing.Nothing), (over.Steps[3].Sequence!.Value, over.Missing));
    }

    [Fact]
    public async Task The_alarm_of_a_rule_whose_time_was_over_says_so()
    {
        const string Code = "rule/hot";
        await _bench.Describe(Lamp);
        await _bench.Observe(Lamp, WhyBench.Said("mqtt", 5, ("power", Value.Of(350))));
        await _bench.Turn(Lamp, turn => Fires(turn, Code, new(Lamp, 2, "power", Value.Of(350), _bench.Now, "power above 300")));
        _bench.Now += TimeSpan.FromHours(1);
        await _bench.Turn(Lamp, turn => Raising.End(turn, Code));

        Assert.Equal([StepForm.Alarm, StepForm.Time, StepForm.Alarm, StepForm.Rule, StepForm.Reading], (await _bench.Why(Lamp, "alarm:" + Code)).Steps.Select(s => s.Form));
    }

    private static void Fires(AssetTurn turn, string code, CauseTrigger trigger)
    {
        Raising.Raise(turn, code, new(Priority.Minor, "Chaud", null));
        turn.Note(new Rules.RulingFact("hot", 3, 0, Rules.RulingPhase.Lasting, turn.Now, new()
        {
            Rule = "hot", RuleVersion = 3, Asset = turn.Asset, Version = turn.NextVersion, At = turn.Now, Trigger = trigger, Actions = [], Commands = 0, Dry = false, Damped = false,
        }));
    }

    [Theory]
    [InlineData(true, Missing.OnlyHistory)]
    [InlineData(false, Missing.BeforeJournal)]
    public async Task Where_rows_are_gone_it_says_from_when_on_it_can_tell(bool seal, Missing missing)
    {
        await _bench.Describe(Lamp);
        await _bench.Observe(Lamp, WhyBench.Said("mqtt", 5, ("power", Value.Of(35))));
        _bench.Now += TimeSpan.FromDays(2);
        await _bench.Observe(Lamp, WhyBench.Said("mqtt", 6, ("door", Value.Of(false))));
        await _bench.Prune(seal);

        var why = await _bench.Why(Lamp, "power");
        Assert.Equal((missing, Instant.From(new(2026, 6, 3, 0, 0, 0, TimeSpan.Zero))), (why.Missing, why.RecordedFrom!.Value));
        Assert.Equal(seal ? [(Value.Of(35), (string?)null)] : [], why.Steps.Select(s => (s.Value, s.Source)));
        Assert.Equal(Missing.Nothing, (await _bench.Why(Lamp, "door")).Missing);
    }
}
