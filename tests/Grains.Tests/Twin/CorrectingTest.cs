using Beffroi.History;
using Beffroi.Inventory;
using Beffroi.Journal;
using Beffroi.Support.Twin;
using Xunit;

namespace Beffroi.Twin;

public sealed class CorrectingTest
{
    private static readonly Cause Ada = new("Ada", "misread");

    private readonly TurnBench _bench = new(new Lantern(), AssetId.Of("lantern", "a"));

    public CorrectingTest()
    {
        _bench.Describe(new Description());
        _bench.Observe(new() { Source = "test", At = TurnBench.Noon, Measurements = [new("power", Value.Of(50))] });
    }

    [Fact]
    public void A_correction_is_a_fact_with_who_why_and_what_was_there()
    {
        var before = TurnBench.Noon - TimeSpan.FromHours(1);
        Assert.Equal(Outcome.Taken, Correct(CorrectionAct.Correct, Reading(before, 42, was: 41)));

        var (change, version, _) = _bench.Changes[^1];
        Assert.Equal([new Fact("power", Value.Of(42), before, Quality.Estimated, FactMarks.Corrected | FactMarks.Late)], change.Facts);
        Assert.Equal((new CorrectionFact("power", CorrectionAct.Correct, before, before, 1, Value.Of(42), Value.Of(41)), Ada), (change.Correction, change.Cause));
        Assert.Equal(50, _bench.State.Slots[Lantern.Power.Slot].Number);
        var rows = RegisterRows.Of(_bench.LastTurn, change);
        Assert.Contains(new RegisterWrite.Corrected(new(AssetId.Of("lantern", "a"), "power", CorrectionAct.Correct, before, before, 1, Value.Of(42), Value.Of(41), version, _bench.LastTurn.Now, "Ada", "misread")), rows);
        var audit = Assert.Single(rows.OfType<RegisterWrite.Audit>()).Row;
        Assert.Equal(("Ada", "correct", "misread", version), (audit.Author, audit.Action, audit.Reason, audit.Version));
    }

    [Fact]
    public void What_stands_in_the_slot_is_corrected_there_too()
    {
        Correct(CorrectionAct.Correct, Reading(TurnBench.Noon, 60, was: 50));
        Assert.Equal((60, Quality.Estimated), (_bench.State.Slots[Lantern.Power.Slot].Number, _bench.State.Slots[Lantern.Power.Slot].Quality));
    }

    [Fact]
    public void An_exclusion_leaves_the_slot()
    {
        Correct(CorrectionAct.Exclude, Reading(TurnBench.Noon, 50, was: 50));
        Assert.Equal((50, Quality.Measured), (_bench.State.Slots[Lantern.Power.Slot].Number, _bench.State.Slots[Lantern.Power.Slot].Quality));
        Assert.Equal(FactMarks.Excluded | FactMarks.Late, Assert.Single(_bench.Changes[^1].Change.Facts).Marks);
    }

    [Fact]
    public void A_correction_is_nothing_that_was_heard()
    {
        var seen = _bench.State.LastSeen;
        _bench.Now += TimeSpan.FromHours(1);
        Correct(CorrectionAct.Correct, Reading(TurnBench.Noon - TimeSpan.FromHours(1), 42, was: 41));
        Assert.Equal((seen, 0), (_bench.State.LastSeen, _bench.LastTurn.Readings));
    }

    [Theory]
    [InlineData("no-author", " ", "misread", "power", 42, 0)]
    [InlineData("no-reason", "Ada", null, "power", 42, 0)]
    [InlineData("no-reason", "Ada", " ", "power", 42, 0)]
    [InlineData("future-instant", "Ada", "misread", "power", 42, 90)]
    [InlineData("out-of-range", "Ada", "misread", "power", 4200, 0)]
    [InlineData("unknown-property", "Ada", "misread", "colour", 42, 0)]
    public void What_cannot_be_is_refused_and_changes_nothing(string code, string author, string? reason, string property, double value, int minutes)
    {
        var version = _bench.State.Version;
        var told = new CorrectedReadings { Property = property, Act = CorrectionAct.Correct, Readings = [Reading(TurnBench.Noon + TimeSpan.FromMinutes(minutes), value, was: 50)] };
        var outcome = _bench.Do(turn => Correcting.Decide(turn, told, new(author, reason)));
        Assert.Equal((code, true, version), (outcome.Code, outcome.IsRefused, _bench.State.Version));
    }

    private Outcome Correct(CorrectionAct act, params CorrectedReading[] readings) =>
        _bench.Do(turn => Correcting.Decide(turn, new() { Property = "power", Act = act, Readings = readings }, Ada));

    private static CorrectedReading Reading(Instant at, double value, double was) => new(at, Value.Of(value), Quality.Measured, Value.Of(was), false);
}
