using Beffroi.Control;
using Beffroi.Twin;

namespace Beffroi.Explain;

public sealed class SiteReasonsTest
{
    private const string Level = "level";
    private static readonly AssetId Cabinet = AssetId.Of("cabinet", "A-1");
    private static readonly AssetId Lamp = AssetId.Of("luminaire", "L-1");
    private static readonly AssetId Other = AssetId.Of("luminaire", "L-3");

    private readonly WhyBench _bench = new();
    private long _readings;

    [Fact]
    public async Task While_an_agent_is_on_site_what_is_commanded_says_since_when_who_and_for_which_order()
    {
        await Enrol();
        await Command(40);
        await Read(1);
        var (before, came) = (_bench.Now, _bench.Now += TimeSpan.FromMinutes(10));
        await Hold(1, "Anne");
        var (during, left) = (_bench.Now += TimeSpan.FromMinutes(5), _bench.Now += TimeSpan.FromMinutes(20));
        await Hold(2, "");

        var why = await _bench.Why(Lamp, Level, during);
        Assert.Equal([StepForm.Reading, StepForm.Held, StepForm.Slot, StepForm.Command], why.Steps.Select(s => s.Form));
        Assert.Equal(("Anne", "12", came, (Instant?)came), (why.Steps[1].Source, why.Steps[1].Reference, why.Steps[1].Since!.Value, why.Steps[1].At));
        Assert.Equal((Value.Of(40), Missing.Nothing), (why.Value, why.Missing));
        Assert.Equal([StepForm.Slot, StepForm.Held, StepForm.Command], (await _bench.Why(Lamp, "control:level", came)).Steps.Select(s => s.Form));
        Assert.DoesNotContain((await _bench.Why(Lamp, Level, before)).Steps, IsHeld);
        Assert.DoesNotContain((await _bench.Why(Lamp, Level, left)).Steps, IsHeld);
    }

    [Fact]
    public async Task The_circuit_and_what_feeds_it_say_so_too_and_nothing_else()
    {
        await Enrol();
        await Hold(1, "Anne");

        Assert.Equal([StepForm.Default, StepForm.Held], (await _bench.Why(Cabinet, "control:contactor")).Steps.Select(s => s.Form));
        Assert.Equal([StepForm.Never, StepForm.Held], (await _bench.Why(Lamp, Level)).Steps.Select(s => s.Form));
        Assert.DoesNotContain((await _bench.Why(Other, "control:level")).Steps, IsHeld);
        Assert.DoesNotContain((await _bench.Why(Lamp, "power")).Steps, IsHeld);
    }

    [Fact]
    public async Task Who_comes_while_another_is_there_does_not_begin_it_anew()
    {
        await Enrol();
        var came = _bench.Now;
        await Hold(1, "Anne");
        _bench.Now += TimeSpan.FromMinutes(30);
        await Hold(2, "Anne, Ali");

        var step = Assert.Single((await _bench.Why(Lamp, Level)).Steps, IsHeld);
        Assert.Equal(("Anne, Ali", came), (step.Source, step.Since!.Value));
    }

    [Fact]
    public async Task Of_two_orders_with_somebody_on_site_both_are_told_and_either_keeps_it_held()
    {
        await Enrol();
        await Hold(1, "Anne");
        _bench.Now += TimeSpan.FromMinutes(30);
        await Hold(1, "Ali", order: 13);
        Assert.Equal([("Anne", "12"), ("Ali", "13")], (await _bench.Why(Lamp, Level)).Steps.Where(IsHeld).Select(s => (s.Source!, s.Reference!)));
        Assert.Equal("Anne (work order 12), Ali (work order 13) are on site: remote commands are locked.", Refusal());

        await Hold(2, "");
        Assert.Equal([("Ali", "13")], (await _bench.Why(Lamp, Level)).Steps.Where(IsHeld).Select(s => (s.Source!, s.Reference!)));
        Assert.Equal("Ali is on site for work order 13: remote commands are locked.", Refusal());
    }

    [Theory, InlineData(false, false), InlineData(false, true), InlineData(true, false), InlineData(true, true)]
    public async Task It_is_found_behind_any_number_of_readings_and_after_it_was_over(bool saved, bool over)
    {
        await Enrol();
        await Hold(1, "Anne");
        await Read(300);
        if (saved)
        {
            await _bench.Save(Lamp);
        }

        await Read(30);
        var then = _bench.Now;
        await Read(30);
        if (over)
        {
            await Hold(2, "");
            await _bench.Save(Lamp);
        }

        var why = await _bench.Why(Lamp, Level, then);
        Assert.Equal([StepForm.Reading, StepForm.Held], why.Steps.Select(s => s.Form));
        Assert.Equal(("Anne", Missing.Nothing), (why.Steps[1].Source, why.Missing));
        Assert.Equal(!over, (await _bench.Why(Lamp, Level)).Steps.Any(IsHeld));
    }

    [Fact]
    public async Task What_came_after_it_holds_nothing_before()
    {
        await Enrol();
        await Read(100);
        var then = _bench.Now;
        await Read(20);
        await Hold(1, "Anne");
        await _bench.Save(Lamp);

        Assert.Equal([StepForm.Reading], (await _bench.Why(Lamp, Level, then)).Steps.Select(s => s.Form));
        Assert.Contains((await _bench.Why(Lamp, Level)).Steps, IsHeld);
    }

    [Fact]
    public async Task A_lock_older_than_the_journal_is_known_while_it_stands()
    {
        await Enrol();
        var came = _bench.Now;
        await Hold(1, "Anne");
        _bench.Now += TimeSpan.FromDays(3);
        await Read(1);
        await _bench.Save(Lamp);
        await _bench.Prune(seal: true);

        var step = Assert.Single((await _bench.Why(Lamp, Level)).Steps, IsHeld);
        Assert.Equal(("Anne", came, (Instant?)null), (step.Source, step.Since!.Value, step.At));
    }

    private static bool IsHeld(ExplainStep step) => step.Form == StepForm.Held;

    private async Task Enrol()
    {
        await _bench.Turn(Cabinet, turn => Describing.Decide(turn, new(), new("import"), 1));
        await Enrol(Lamp, "C1", 2);
        await Enrol(Other, "C2", 3);
    }

    private Task Enrol(AssetId lamp, string circuit, int ordinal) => _bench.Turn(lamp, turn => Describing.Decide(
        turn,
        new()
        {
            Attributes = new Dictionary<string, Value> { ["circuit"] = Value.Of(circuit), ["controlMode"] = Value.Of("point") },
            Links = new Dictionary<string, AssetId?> { ["cabinet"] = Cabinet },
        },
        new("import"), ordinal));

    private string? Refusal() => _bench.Bench(Lamp).LastTurn.Kind.Controls[0].InhibitionOf(_bench.Bench(Lamp).LastTurn.Kind, _bench.Bench(Lamp).LastTurn.Sight, Value.Of(40))?.Sentence;

    private Task Hold(long version, string who, long order = 12) =>
        _bench.Turn(Lamp, turn => Assert.Equal(Outcome.Taken, Guarding.Decide(turn, new(order, version, who.Length > 0, who, _bench.Now, null))));

    private async Task Read(int count)
    {
        for (var i = 0; i < count; i++)
        {
            _bench.Now += TimeSpan.FromSeconds(1);
            await _bench.Observe(Lamp, WhyBench.Said("mqtt", ++_readings, (Level, Value.Of(40))));
        }
    }

    private Task Command(double level) => _bench.Turn(Lamp, turn => Assert.Equal(
        Outcome.Taken, Commanding.Decide(turn, new("c1", Level, CommandVerb.Set, Value.Of(level), ControlSlot.Operator, "operator/lea", null, null, new("Léa", "filming")))));
}
