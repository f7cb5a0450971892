using Beffroi.Compliance.Assets;
using Beffroi.Support.Twin;
using Beffroi.Twin;
using Xunit;

namespace Beffroi.Assets.Lighting;

/// <summary>A cabinet tells by the step of its current which circuit its silent lamps have lost.</summary>
public sealed class CircuitsTest
{
    private static readonly Cabinet Kind = new();
    private static readonly Instant Night = Seen.At("2026-11-15T01:00:00Z");

    // 2,070 W on three phases at 0.92: 3.26 A each. Circuit 2 takes 480 W: 0.76 A each.
    private readonly Told _cabinet = new(
        Kind, Night, ("connectedPower", Value.Of(2070)), ("circuitPowers", Value.Of("1: 620, 2: 480, 3: 970")));

    [Theory]
    [InlineData("1: 620, 2: 480", true)]
    [InlineData("A-001/1: 620", true)]
    [InlineData("1: 620; 2", false)]
    [InlineData("1: -4", false)]
    [InlineData("1: 620, 1: 480", false)]
    [InlineData("", false)]
    public void Circuits_are_read_as_they_are_written(string text, bool reads) => Assert.Equal(reads, Circuits.Read(text) is not null);

    [Fact]
    public void What_is_not_written_so_is_refused_with_an_example()
    {
        var outcome = DescriptionCheck.Fault(Kind, new() { Attributes = new Dictionary<string, Value> { ["circuitPowers"] = Value.Of("some words") } });

        Assert.Equal("bad-attribute", outcome!.Code);
        Assert.Contains("1: 620, 2: 480, 3: 970", outcome.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_step_of_the_current_names_the_circuit_and_its_lamps_are_told()
    {
        Hear(0, 3.26);
        Assert.Equal("-", Lost);

        Hear(5, 2.50);
        Assert.Equal("2", Lost);
        Assert.Contains(_cabinet.State.Slots, slot => slot.Text == "2");
        _cabinet.Pass(8);
        Assert.True(_cabinet.IsOpen("circuit-lost"));

        Hear(10, 2.20);
        Assert.Equal("2", Lost);
    }

    [Fact]
    public void Circuits_are_lost_and_come_back_one_by_one()
    {
        Hear(0, 3.26);
        Hear(5, 2.50);
        Hear(10, 0.97);
        Assert.Equal("2, 3", Lost);

        Hear(15, 1.73);
        Assert.Equal("3", Lost);

        Hear(20, 3.25);
        Assert.Equal("-", Lost);
        _cabinet.Pass(25);
        Assert.False(_cabinet.IsOpen("circuit-lost"));
    }

    [Fact]
    public void Switching_and_dimming_are_no_loss()
    {
        Hear(0, 3.26);
        Hear(5, 0, closed: false);
        Assert.Equal("-", Lost);
        Hear(10, 2.50);
        Assert.Equal("-", Lost);
    }

    [Fact]
    public void One_lamp_that_goes_out_is_no_circuit()
    {
        Hear(0, 3.26);
        Hear(5, 3.07);
        Assert.Equal("-", Lost);
    }

    [Fact]
    public void A_dependant_is_told_what_is_lost()
    {
        _cabinet.State.Dependants = [new(AssetId.Of("luminaire", "L-1"), "cabinet")];
        Hear(0, 3.26);
        Hear(5, 2.50);

        Assert.Contains(_cabinet.Effects, effect => effect.Content is { Form: EffectForm.Tell, Name: "lostCircuits", Value.Text: "2" });
    }

    [Fact]
    public void Density_and_energy_are_told_of_what_is_known()
    {
        var cabinet = new Seen(Kind, Night).Is(Cabinet.ConnectedPower, Value.Of(2070)).Is(Cabinet.LitArea, Value.Of(10_000)).Is(Cabinet.Illuminance, Value.Of(10));

        Assert.Equal(Cabinet.PowerDensity.As(0.0207, Quality.Estimated), cabinet.Derives(Cabinet.PowerDensity));
        Assert.Equal(Cabinet.YearlyEnergy.As(2070 * 4024 / 10_000.0, Quality.Estimated), cabinet.Derives(Cabinet.YearlyEnergy));
    }

    [Theory]
    [InlineData(false, 5, false)]
    [InlineData(false, 61, true)]
    [InlineData(true, 5, true)]
    public void A_cabinet_burns_by_day_by_its_contactor_or_by_its_meter(bool closed, double watts, bool burns) =>
        Assert.Equal(burns, new Seen(Kind, Seen.At("2026-11-14T11:00:00Z")).Is(Cabinet.BaseLoad, Value.Of(50)).Has(Cabinet.Contactor, closed).Has(Cabinet.Power, watts).Raises("day-burner"));

    [Theory]
    [InlineData("16:00", true, true)]
    [InlineData("16:20", true, false)]
    [InlineData("16:35", false, false)]
    [InlineData("16:50", false, true)]
    [InlineData("23:00", false, true)]
    public void A_cabinet_switches_within_a_quarter_of_an_hour_of_dusk(string time, bool closed, bool wrong) =>
        Assert.Equal(wrong, new Seen(Kind, Seen.At($"2026-11-14T{time}:00Z")).Has(Cabinet.Contactor, closed).Raises("switching"));

    private string? Lost => _cabinet.Sight.Known(Cabinet.LostCircuits).Text;

    private void Hear(double minute, double ampere, bool closed = true) => _cabinet.Hears(
        minute, Cabinet.Contactor.Reading(closed), Cabinet.CurrentL1.Reading(ampere), Cabinet.CurrentL2.Reading(ampere), Cabinet.CurrentL3.Reading(ampere));
}
