using Beffroi.Control;
using Beffroi.Twin;

namespace Beffroi.Explain;

public sealed class StackReasonsTest
{
    private const string Level = "level";
    private static readonly AssetId Lamp = AssetId.Of("luminaire", "L-1");

    private readonly WhyBench _bench = new();
    private int _commands;

    [Fact]
    public async Task What_is_commanded_leads_to_the_slot_and_to_who_took_it()
    {
        await Enrol();
        await Set(ControlSlot.Programme, 70, "programme/winter", "calendar");
        await Set(ControlSlot.Operator, 40, "operator/lea", "Léa", TimeSpan.FromHours(1));
        await _bench.Observe(Lamp, WhyBench.Said("mqtt", 1, (Level, Value.Of(40))));

        var why = await _bench.Why(Lamp, Level);
        Assert.Equal([StepForm.Reading, StepForm.Slot, StepForm.Command], why.Steps.Select(s => s.Form));
        Assert.Equal(("operator", Value.Of(40), _bench.Now + TimeSpan.FromHours(1)), (why.Steps[1].Slot, why.Steps[1].Value, why.Steps[1].Expiry!.Value));
        Assert.Equal(("Léa", "filming"), (why.Steps[2].Cause!.Author, why.Steps[2].Cause!.Reason));
        Assert.Equal([ControlSlot.Operator, ControlSlot.Programme], why.Stack!.Select(e => e.Slot));
        Assert.Equal(Missing.Nothing, why.Missing);
    }

    [Fact]
    public async Task What_a_rule_did_leads_to_the_reading_of_another_asset_that_made_it_fire()
    {
        var sensor = WhyBench.Lantern(7);
        await _bench.Describe(sensor);
        await _bench.Observe(sensor, WhyBench.Said("mqtt", 99, ("door", Value.Of(true))));
        var trigger = new CauseTrigger(sensor, _bench.Bench(sensor).State.Version, "door", Value.Of(true), _bench.Now - TimeSpan.FromSeconds(3), "door opens");
        await _bench.Observe(sensor, WhyBench.Said("mqtt", 100, ("door", Value.Of(true))));
        await Enrol();
        var cause = new Cause("rule/presence", "somebody passes") { Rule = "presence", RuleVersion = 3, Trigger = trigger };
        var request = new CommandRequest("r1", Level, CommandVerb.Set, Value.Of(100), ControlSlot.Rule, "rule/presence", null, _bench.Now + TimeSpan.FromMinutes(5), cause);
        await _bench.Turn(Lamp, turn => Assert.Equal(Outcome.Taken, Commanding.Decide(turn, request)));

        var why = await _bench.Why(Lamp, "control:level");
        Assert.Equal([StepForm.Slot, StepForm.Rule, StepForm.Reading], why.Steps.Select(s => s.Form));
        Assert.Equal(("presence", 3, sensor, 99L), (why.Steps[1].Reference, why.Steps[1].ReferenceVersion, why.Steps[2].Asset, why.Steps[2].Sequence!.Value));
    }

    [Fact]
    public async Task What_was_commanded_by_what_it_hangs_on_is_followed_to_the_reading_there()
    {
        var (park, sign) = (AssetId.Of("car-park", "P-1"), AssetId.Of("sign", "J-1"));
        await _bench.Turn(park, turn => Describing.Decide(turn, new() { Attributes = new Dictionary<string, Value> { ["capacity"] = Value.Of(100) } }, new("import"), 1));
        await _bench.Turn(sign, turn => Describing.Decide(turn, new() { Links = new Dictionary<string, AssetId?> { ["guidesTo"] = park } }, new("import"), 2));
        await _bench.Observe(park, WhyBench.Said("mqtt", 7, ("occupied", Value.Of(98))));

        var why = await _bench.Why(sign, "control:message");

        Assert.Equal((StepForm.Slot, StepForm.Effect, "car-park/P-1"), (why.Steps[0].Form, why.Steps[1].Form, why.Steps[1].Source));
        Assert.Equal(Value.Of("full"), why.Steps[0].Value);
        Assert.Equal((StepForm.Reading, park, 7L), (why.Steps[^1].Form, why.Steps[^1].Asset, why.Steps[^1].Sequence!.Value));
        Assert.Equal(Missing.Nothing, why.Missing);
    }

    [Fact]
    public async Task What_a_lock_shut_leads_to_the_reading_of_another_asset_that_locked_it()
    {
        var (station, zone) = (AssetId.Of("weather-station", "W-1"), AssetId.Of("irrigation-zone", "I-1"));
        _bench.Now += TimeSpan.FromHours(10);
        await _bench.Turn(station, turn => Describing.Decide(turn, new(), new("import"), 1));
        await _bench.Turn(zone, turn => Describing.Decide(turn, new() { Links = new Dictionary<string, AssetId?> { ["station"] = station } }, new("import"), 2));
        await _bench.Observe(zone, WhyBench.Said("mqtt", 1, ("valve", Value.Of(true))));
        _bench.Now += TimeSpan.FromMinutes(10);
        await _bench.Observe(station, WhyBench.Said("mqtt", 7, ("temperature", Value.Of(1.2))));

        var why = await _bench.Why(zone, "control:valve");
        Assert.Equal([StepForm.Slot, StepForm.Command, StepForm.Derived, StepForm.Effect, StepForm.Reading], why.Steps.Select(s => s.Form));
        Assert.Equal((Value.Of(false), "event", "lock"), (why.Steps[0].Value, why.Steps[0].Slot, why.Steps[0].Source));
    }

    [Fact]
    public async Task What_shows_through_names_who_took_away_what_lay_over_it()
    {
        await Enrol();
        await Set(ControlSlot.Programme, 70, "programme/winter", "calendar");
        await Set(ControlSlot.Operator, 40, "operator/lea", "Léa");
        var before = _bench.Now;
        _bench.Now += TimeSpan.FromMinutes(10);
        await Relinquish(ControlSlot.Operator, "operator/lea", "Ali");

        var now = await _bench.Why(Lamp, "control:level");
        Assert.Equal([StepForm.Slot, StepForm.Released, StepForm.Programme], now.Steps.Select(s => s.Form));
        Assert.Equal(("programme", "Ali", "operator"), (now.Steps[0].Slot, now.Steps[1].Cause!.Author, now.Steps[1].Slot));

        var then = await _bench.Why(Lamp, "control:level", before);
        Assert.Equal((Value.Of(40), StepForm.Command), (then.Value, then.Steps[^1].Form));
    }

    [Fact]
    public async Task What_came_to_its_end_leaves_the_default_and_says_so()
    {
        await Enrol();
        await Set(ControlSlot.Operator, 40, "operator/lea", "Léa", TimeSpan.FromMinutes(30));
        _bench.Now += TimeSpan.FromMinutes(30);
        await _bench.Turn(Lamp, _ => { });

        var why = await _bench.Why(Lamp, "control:level");
        Assert.Equal([StepForm.Default, StepForm.Released], why.Steps.Select(s => s.Form));
        Assert.Null(why.Steps[1].Cause);
        Assert.Empty(why.Stack!);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_entry_older_than_the_journal_is_known_from_what_came_after(bool endsLater)
    {
        await Enrol();
        await Set(ControlSlot.Programme, 70, "programme/winter", "calendar");
        _bench.Now += TimeSpan.FromDays(3);
        await _bench.Observe(Lamp, WhyBench.Said("mqtt", 1, (Level, Value.Of(70))));
        var then = _bench.Now;
        _bench.Now += TimeSpan.FromHours(1);
        if (endsLater)
        {
            await Relinquish(ControlSlot.Programme, "programme/winter", "Ali");
        }

        await _bench.Save(Lamp);
        await _bench.Prune(seal: true);

        var why = await _bench.Why(Lamp, Level, then);
        Assert.Equal([StepForm.Reading, StepForm.Slot, StepForm.Programme], why.Steps.Select(s => s.Form));
        Assert.Equal(("calendar", Missing.Nothing, (Instant?)null), (why.Steps[2].Cause!.Author, why.Missing, why.Steps[1].At));
        Assert.Equal(endsLater ? StepForm.Default : StepForm.Slot, (await _bench.Why(Lamp, "control:level")).Steps[0].Form);
    }

    [Fact]
    public async Task An_entry_that_was_written_over_and_whose_row_is_gone_is_not_made_up()
    {
        await Enrol();
        await Set(ControlSlot.Programme, 70, "programme/winter", "calendar");
        _bench.Now += TimeSpan.FromDays(3);
        await _bench.Observe(Lamp, WhyBench.Said("mqtt", 1, (Level, Value.Of(70))));
        var then = _bench.Now;
        _bench.Now += TimeSpan.FromHours(1);
        await Set(ControlSlot.Programme, 50, "programme/winter", "calendar");
        Assert.Equal((Value.Of(70), Missing.Nothing), await _bench.Why(Lamp, "control:level", then) is var kept ? (kept.Value, kept.Missing) : default);

        await _bench.Save(Lamp);
        await _bench.Prune(seal: true);

        Assert.Equal(Missing.BeforeJournal, (await _bench.Why(Lamp, "control:level", then)).Missing);
        Assert.Equal((Value.Of(50), Missing.Nothing), await _bench.Why(Lamp, "control:level") is var now ? (now.Value, now.Missing) : default);
    }

    private Task Enrol() => _bench.Turn(Lamp, turn => Describing.Decide(turn, new() { Attributes = new Dictionary<string, Value> { ["controlMode"] = Value.Of("point") } }, new("import"), 1));

    private Task Set(ControlSlot slot, double level, string source, string author, TimeSpan? during = null) =>
        Command(CommandVerb.Set, slot, Value.Of(level), source, author, during);

    private Task Relinquish(ControlSlot slot, string source, string author) => Command(CommandVerb.Relinquish, slot, Value.None, source, author, null);

    private Task Command(CommandVerb verb, ControlSlot slot, Value value, string source, string author, TimeSpan? during)
    {
        var request = new CommandRequest($"c{++_commands}", Level, verb, value, slot, source, null, during is { } span ? _bench.Now + span : null, new(author, "filming"));
        return _bench.Turn(Lamp, turn => Assert.Equal(Outcome.Taken, Commanding.Decide(turn, request)));
    }
}
