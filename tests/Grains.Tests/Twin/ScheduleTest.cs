using Beffroi.Assets.Lighting;
using Beffroi.Control;
using Beffroi.Inventory;
using CsCheck;

namespace Beffroi.Twin;

/// <summary>Steps of a calendar in an asset's stack, in virtual time.</summary>
public sealed class ScheduleTest
{
    private static readonly Instant Noon = Instant.From(new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero));
    private static readonly Luminaire Kind = new();

    private readonly AssetState _state = new(Kind.Properties.Length);
    private readonly Hourly _schedules = new();
    private readonly Schedule _schedule;

    public ScheduleTest()
    {
        _schedule = new(_schedules);
        Describe("town", "autonomous");
    }

    [Fact]
    public void A_step_is_written_when_it_begins_and_the_next_is_announced()
    {
        Assert.Equal((12, Noon), (Entry()!.Value.Number, Entry()!.Start));
        Assert.Equal(Noon + TimeSpan.FromHours(1), _schedule.Next);

        Look(Noon + TimeSpan.FromHours(1));
        Assert.Equal((13, Noon + TimeSpan.FromHours(1)), (Entry()!.Value.Number, Entry()!.Start));
        Assert.Equal(("calendar/town@1", "default: programme/p@1"), (Entry()!.Cause.Author, Entry()!.Cause.Reason));
        Assert.Single(_state.Controls![0].Entries);
    }

    [Fact]
    public void Between_steps_nothing_is_asked_and_nothing_written()
    {
        var (version, asked) = (_state.Version, _schedules.Asked);
        for (var minute = 1; minute < 60; minute++)
        {
            Look(Noon + TimeSpan.FromMinutes(minute));
        }

        Assert.Equal((version, asked), (_state.Version, _schedules.Asked));
    }

    [Fact]
    public void A_new_edition_is_asked_at_once_and_the_same_answer_is_not_written_again()
    {
        var version = _state.Version;
        _schedules.Edition = new();
        Look(Noon + TimeSpan.FromMinutes(5));
        Assert.Equal(version, _state.Version);

        (_schedules.Edition, _schedules.Add) = (new(), 50);
        Look(Noon + TimeSpan.FromMinutes(6));
        Assert.Equal(62, Entry()!.Value.Number);
    }

    [Fact]
    public void A_calendar_that_is_not_known_yet_leaves_what_there_is()
    {
        (_schedules.Edition, _schedules.IsKnown) = (new(), false);
        Look(Noon + TimeSpan.FromHours(1));
        Assert.Equal((12, Instant.Never), (Entry()!.Value.Number, _schedule.Next));
    }

    [Fact]
    public void Taking_the_calendar_away_takes_its_entry_out()
    {
        Describe(null, null, Noon + TimeSpan.FromMinutes(1));
        Assert.Null(Entry());
        Assert.Equal(Instant.Never, _schedule.Next);
        Assert.Null(_schedules.Followed[Lamp]);
    }

    [Fact]
    public void A_lamp_that_cannot_be_told_is_predicted_and_one_that_can_gets_an_order()
    {
        var predicted = ControlViews.Of(Kind, Lamp, _state, Noon)!.Controls[0];
        Assert.Equal((12.0, "predicted", 0), (predicted.InEffect!.Value.Number, predicted.InEffect.How, predicted.Orders.Length));

        Describe("town", "point", Noon + TimeSpan.FromMinutes(1));
        Look(Noon + TimeSpan.FromHours(1));
        Assert.Equal(13, ControlViews.Of(Kind, Lamp, _state, Noon + TimeSpan.FromHours(1))!.Controls[0].Orders[0].Value.Number);
    }

    [Fact]
    public void Whenever_one_looks_the_entry_is_that_of_the_step_in_force() => Gen.Int[1, 5000].Array[1, 30].Sample(waits =>
    {
        var bench = new ScheduleTest();
        var at = Noon;
        foreach (var minutes in waits)
        {
            at += TimeSpan.FromMinutes(minutes);
            bench.Look(at);
            Assert.Equal(at.ToDateTimeOffset().Hour, bench.Entry()!.Value.Number);
            Assert.True(bench._schedule.Next > at);
        }
    });

    [Fact]
    public void An_asset_that_is_loaded_again_wants_to_be_looked_at_at_once()
    {
        var later = Noon + TimeSpan.FromHours(5);
        Assert.Equal(later, Schedule.Of(Kind, Lamp, _state, _schedules, later).Next);
        Assert.Equal(Instant.Never, Schedule.Of(Kind, Lamp, new(Kind.Properties.Length), _schedules, later).Next);
    }

    private static AssetId Lamp => AssetId.Of("luminaire", "L-1");

    private StackEntry? Entry() => _state.Controls is [var control, ..] ? PriorityStack.Find(control.Entries, ControlSlot.Programme, Schedule.Source) : null;

    private void Describe(string? calendar, string? mode, Instant? at = null)
    {
        var attributes = new Dictionary<string, Value> { ["calendar"] = calendar is null ? Value.None : Value.Of(calendar) };
        if (mode is not null)
        {
            attributes["controlMode"] = Value.Of(mode);
        }

        Do(at ?? Noon, turn => Describing.Decide(turn, new() { Place = new(4.36, 48.95), Authority = "chalons", Attributes = attributes }, new("test"), 1));
    }

    private void Look(Instant at) => Do(at, _ => Outcome.Taken);

    private void Do(Instant at, Func<AssetTurn, Outcome> decide)
    {
        var turn = new AssetTurn(Kind, Lamp, _state, at);
        Assert.False(decide(turn).IsRefused);
        Judging.Decide(turn, _schedule);
        turn.Finish();
    }

    /// <summary>Each hour asks for its own number.</summary>
    private sealed class Hourly : ISchedules
    {
        public object Edition { get; set; } = new();

        public bool IsKnown { get; set; } = true;

        public double Add { get; set; }

        public int Asked { get; private set; }

        public Dictionary<AssetId, string?> Followed { get; } = [];

        public ScheduledStep? At(string calendar, Instant at, Place place, string? commune)
        {
            Asked++;
            var since = new Instant(at.Microseconds / 3_600_000_000 * 3_600_000_000);
            return IsKnown ? new(at.ToDateTimeOffset().Hour + Add, since, since + TimeSpan.FromHours(1), $"calendar/{calendar}@1", "default: programme/p@1") : null;
        }

        public void Follow(AssetId asset, string? calendar) => Followed[asset] = calendar;
    }
}
