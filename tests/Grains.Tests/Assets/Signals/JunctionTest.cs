using Beffroi.Compliance.Assets;
using Beffroi.Control;
using Beffroi.Support.Twin;
using Beffroi.Twin;
using Xunit;

namespace Beffroi.Assets.Signals;

public sealed class JunctionTest
{
    private static readonly Junction Kind = new();
    private static readonly Instant Now = Seen.At("2026-11-14T15:00:00Z");

    [Theory]
    [InlineData("1; 2", 2)]
    [InlineData("1: cycle 90, yellow 3, green 7, red 2", 1)]
    [InlineData("7: green 7", 1)]
    [InlineData("1: cycle ninety", null)]
    [InlineData("1: amber 3", null)]
    [InlineData("1; 1", null)]
    [InlineData("0", null)]
    [InlineData("", null)]
    public void Plans_are_read_as_they_are_written(string text, int? plans) => Assert.Equal(plans, SignalPlan.Read(text)?.Count);

    [Theory]
    [InlineData("1: yellow 3", 50, "plan-yellow", false)]
    [InlineData("1: yellow 2.9", 50, "plan-yellow", true)]
    [InlineData("1: yellow 4", 70, "plan-yellow", true)]
    [InlineData("1: yellow 5; 2: yellow 3", 70, "plan-yellow", true)]
    [InlineData("1: green 6", 50, "plan-green", false)]
    [InlineData("1: green 5", 50, "plan-green", true)]
    [InlineData("1: red 0.5", 50, "plan-all-red", true)]
    [InlineData("1: red 3", 50, "plan-all-red", false)]
    [InlineData("1: red 3.5", 50, "plan-all-red", true)]
    [InlineData("1: cycle 120", 50, "plan-cycle", false)]
    [InlineData("1: cycle 121", 50, "plan-cycle", true)]
    [InlineData("1", 50, "plan-cycle", false)]
    public void A_plan_that_breaks_a_rule_is_told(string plans, double speed, string alarm, bool breaks) =>
        Assert.Equal(breaks, new Seen(Kind, Now).Is(Junction.Plans, Value.Of(plans)).Is(Junction.SpeedLimit, Value.Of(speed)).Raises(alarm));

    [Theory]
    [InlineData(ControllerFault.GreenGreen, true)]
    [InlineData(ControllerFault.GreenYellow, true)]
    [InlineData(ControllerFault.YellowYellow, true)]
    [InlineData(ControllerFault.RedMissing, true)]
    [InlineData(ControllerFault.Internal, false)]
    [InlineData(ControllerFault.None, false)]
    public void Conflicts_are_major_and_stay_until_somebody_resets_them(ControllerFault fault, bool conflict)
    {
        Assert.Equal(conflict, new Seen(Kind, Now).Has(Junction.Fault, fault).Raises("conflict"));
        Assert.True(Kind.Alarms.Single(a => a.Code == "conflict") is { Priority: Priority.Major, Latches: true, IsSafety: true });
    }

    [Theory]
    [InlineData(0, 0.0, false, false)]
    [InlineData(1, 0.0, false, true)]
    [InlineData(1, 1.0, true, false)]
    [InlineData(1, null, true, null)]
    public void The_last_red_of_an_approach_is_graver_than_one_that_is_repeated(double reds, double? without, bool last, bool? repeated)
    {
        var junction = new Seen(Kind, Now).Has(Junction.RedLampFaults, reds);
        junction = without is { } approaches ? junction.Has(Junction.ApproachesWithoutRed, approaches) : junction;

        Assert.Equal((last, repeated), (junction.Raises("red-lamp-out"), junction.Raises("red-repeater-out")));
    }

    [Theory]
    [InlineData(599, 23.9, false)]
    [InlineData(601, 1.0, true)]
    [InlineData(30, 24.1, true)]
    public void A_detector_is_stuck_when_it_is_too_long_occupied_or_empty(double on, double off, bool stuck) =>
        Assert.Equal(stuck, new Seen(Kind, Now).Has(Junction.DetectorOn, on).Has(Junction.DetectorOff, off).Raises("detector-stuck"));

    [Fact]
    public void Only_approved_plans_run_whoever_asks()
    {
        var junction = Running("1: cycle 90; 4");

        Assert.Equal(Outcome.Taken, junction.IsCommanded(1, Junction.Plan, 4));
        Assert.Equal("plan-not-approved", junction.IsCommanded(2, Junction.Plan, 3).Code);
        Assert.Equal("plan-not-approved", junction.IsCommanded(3, Junction.Plan, 4.5).Code);
        Assert.Equal("plan-not-approved", Safety(junction, Junction.Plan, Value.Of(2)).Code);
        Assert.Contains("1, 4", junction.IsCommanded(4, Junction.Plan, 3).Advice, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_list_no_plan_is_approved() => Assert.Equal("no-approved-plans", Running(null).IsCommanded(1, Junction.Plan, 1).Code);

    [Fact]
    public void Its_clock_is_set_and_priority_asked_for_and_given_back()
    {
        var junction = Running("1");

        Assert.Equal(Outcome.Taken, junction.IsCommanded(1, Junction.ClockSynchronised, Value.Of(true)));
        Assert.Equal("only-synchronise", junction.IsCommanded(2, Junction.ClockSynchronised, Value.Of(false)).Code);
        Assert.Equal(Outcome.Taken, junction.IsCommanded(3, Junction.PriorityRequest, Value.Of(true)));
        Assert.Equal(Outcome.Taken, junction.IsCommanded(4, Junction.PriorityRequest, Value.Of(false)));
    }

    /// <summary>Whatever is asked of whichever property, in any slot: a colour cannot be said in what is taken.</summary>
    [Fact]
    public void No_command_can_carry_a_colour()
    {
        string[] colours = ["red", "green", "amber", "yellow", "rouge", "vert", "jaune", "all-red", "flashing-fault", "flashing-scheduled"];
        var junction = Running("1");

        Assert.Equal(["plan", "clockSynchronised", "priorityRequest"], Kind.Controls.Select(c => c.Property.Name));
        Assert.All(Kind.Controls, control => Assert.True(control.Property.Form is ValueForm.Number or ValueForm.Flag && control.Property.Choices.Length == 0));
        foreach (var property in Kind.Properties)
        {
            Assert.All(colours, colour => Assert.True(Safety(junction, property, Value.Of(colour)).IsRefused));
        }
    }

    [Fact]
    public void Every_kind_of_the_department_commands_plans_clocks_and_priority_only() =>
        Assert.Empty(AssetKindCompliance.Catalogue.Kinds.Where(k => k.Department == Kind.Department).SelectMany(k => k.Controls.Select(c => c.Property.Name)).Except(["plan", "clockSynchronised", "priorityRequest"]));

    private static Told Running(string? plans)
    {
        var junction = plans is null ? new Told(Kind, Now) : new Told(Kind, Now, ("plans", Value.Of(plans)));
        junction.Hears(0, Junction.Mode.Reading(JunctionMode.Normal));
        return junction;
    }

    private static Outcome Safety(Told junction, Property property, Value value) => junction.IsCommanded(9, property, value, ControlSlot.Safety);
}
