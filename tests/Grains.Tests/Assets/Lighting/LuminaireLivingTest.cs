using Beffroi.Quantities;
using Beffroi.Scenarios;
using Beffroi.Twin;

namespace Beffroi.Assets.Lighting;

/// <summary>Years of lamps in closed form, against the reference and against small steps.</summary>
public sealed class LuminaireLivingTest
{
    [Theory]
    [InlineData("full", 4024, 4024)]
    [InlineData("half-from-ten", 4024, 2751)]
    [InlineData("half-from-eleven", 4024, 2929)]
    [InlineData("stepped", 4024, 2289)]
    [InlineData("mid-night", 4024, 2942)]
    [InlineData("off-from-eleven", 1834, 1834)]
    [InlineData("off-from-midnight", 2199, 2199)]
    [InlineData("presence", 4024, 2534)]
    public void A_year_has_the_hours_of_the_reference(string programme, double on, double full)
    {
        var stage = Town.Stage([Town.Lamp(1, programme)], 365);
        var ledger = Town.Run(stage);
        Assert.Equal(on, Town.Sum(stage, ledger, 1), 1.5);
        Assert.Equal(full, Town.Sum(stage, ledger, 2), 1.5);
        Assert.Equal(0.04 * ((0.05 * on) + (0.95 * full)), Town.Sum(stage, ledger, 0) - StandbyOf(on), 0.1);
    }

    [Theory]
    [InlineData("stepped", "led", null)]
    [InlineData("half-from-eleven", "high-pressure-sodium", null)]
    [InlineData("full", "led", 80.0)]
    public void It_is_what_small_steps_add_up_to(string programme, string source, double? constantLight)
    {
        var installed = Town.NewYear - TimeSpan.FromDays(2000);
        var more = new Dictionary<string, Value> { ["installedOn"] = Value.Of(installed) };
        if (constantLight is { } start)
        {
            more["constantLight"] = Value.Of(start);
        }

        var lamp = Town.Lamp(1, programme, power: 100, more: more);
        lamp = lamp with { Description = lamp.Description with { Attributes = new Dictionary<string, Value>(lamp.Description.Attributes!) { ["source"] = Value.Of(source) } } };
        var stage = Town.Stage([lamp], 10);
        Assert.Equal(Stepped(lamp, 10, constantLight / 100), Town.Sum(stage, Town.Run(stage), 0), 0.005);
    }

    [Fact]
    public void By_day_a_lamp_on_its_cabinet_takes_nothing()
    {
        var (alone, hanging) = (Town.Stage([Town.Lamp(1)], 30), Town.Stage([Town.Lamp(1, mode: "cabinet")], 30));
        var (with, without) = (Town.Run(alone), Town.Run(hanging));
        Assert.Equal(0.7e-3 * ((30 * 24) - Town.Sum(alone, with, 1)), Town.Sum(alone, with, 0) - Town.Sum(hanging, without, 0), 1e-4);
    }

    private static double StandbyOf(double on) => 0.7e-3 * (8760 - on);

    private static double Stepped(ScenarioAsset lamp, int days, double? start)
    {
        var (energy, step) = (0.0, TimeSpan.FromSeconds(20));
        var programme = Luminaire.Programme.ChoiceIn<DimmingProgramme>(lamp.Description)!.Value;
        var hours = 2000 / 365.2425 * 4024;
        for (var at = Town.NewYear; at < Town.NewYear + TimeSpan.FromDays(days); at += step)
        {
            var level = Programmes.Level(programme, Night.Around(at, lamp.Description.Place!.Value)!.Value, at);
            var nominal = new Watt(100 * (start is { } share ? LightOutput.PowerOfConstantLight(hours, share, LightOutput.UsefulLife) : 1));
            energy += LampPower.At(level, nominal, Luminaire.Source.ChoiceIn<LightSource>(lamp.Description)).Number / 1000 * step.TotalHours;
            hours += level > 0 ? step.TotalHours : 0;
        }

        return energy;
    }
}
