using Beffroi.Quantities;
using Xunit;

namespace Beffroi.Assets.Buildings;

/// <summary>Against the domain reference's computed vectors (§2 and §3).</summary>
public sealed class DomainVectorsTest
{
    private static readonly ThermalZone Zone = new(1000, 165e6, 2.5, 600, 300, 400);

    [Fact]
    public void A_thousand_square_metres_at_19_degrees_in_frost_need_8_128_9_watts() => Assert.Equal(8_128.9, Zone.Need(19, 19, 0, 0, 5000, 0).Number, 0.05);

    [Fact]
    public void Heated_so_its_nodes_are_where_the_standard_has_them()
    {
        var step = Zone.Step(19, 0, 0, 5000, 0, Zone.Need(19, 19, 0, 0, 5000, 0).Number);

        Assert.Equal((18.7434, 18.8049, 19.0), (Math.Round(step.Mass, 4), Math.Round(step.Surface, 4), Math.Round(step.Air, 4)));
    }

    [Fact]
    public void Left_alone_its_air_falls_to_18_0817() => Assert.Equal(18.0817, Zone.Step(19, 0, 0, 5000, 0, 0).Air, 5e-5);

    [Fact]
    public void Air_renewed_once_an_hour_takes_a_third_of_a_watt_a_cubic_metre() => Assert.Equal(335, ThermalZone.AirTransferOf(1000, 1), 0.01);

    [Theory]
    [InlineData(2, 8, 13)]
    [InlineData(10, 20, 3.328)]
    [InlineData(14, 24, 0.992)]
    [InlineData(12, 28, 1.425)]
    [InlineData(18, 26, 0)]
    public void Degree_days_of_contracts(double lowest, double highest, double days) => Assert.Equal(days, DegreeDay.Costic(lowest, highest).Number, 5e-4);

    [Theory]
    [InlineData(2, 8, 13)]
    [InlineData(10, 20, 3)]
    [InlineData(14, 24, 0)]
    [InlineData(12, 28, 0)]
    public void Degree_days_of_the_weather_service(double lowest, double highest, double days) => Assert.Equal(days, DegreeDay.Meteo(lowest, highest).Number, 1e-9);

    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(1, 0, 2.5)]
    [InlineData(0, 1, 5)]
    [InlineData(0.5, 0, 1.462)]
    public void Icone_goes_from_0_to_5(double stuffy, double veryStuffy, double icone) => Assert.Equal(icone, Confinement.Of(stuffy, veryStuffy), 5e-4);

    [Theory]
    [InlineData(1, 19)]
    [InlineData(24, 16)]
    [InlineData(47.9, 16)]
    [InlineData(48, 8)]
    public void The_code_lets_empty_buildings_cool(double hours, double setPoint) => Assert.Equal(setPoint, CodeOfEnergy.SetPoint(TimeSpan.FromHours(hours)));
}
