using Xunit;

namespace Beffroi.Routing;

public sealed class RoadsTest
{
    [Fact]
    public void A_degree_of_latitude_is_a_hundred_and_eleven_kilometres() => Assert.Equal(111_195, Roads.Line(new(4, 48), new(4, 49)), 0);

    [Fact]
    public void Streets_are_longer_than_the_line() =>
        Assert.Equal(1.3 * 111_195, Roads.Between(SomeRound.Terms with { Depot = new(4, 48), Tip = new(4, 49) }, [], null)[0, 1], 0);

    [Theory]
    [InlineData("container/a", 5, 5, "The roads do not say how far depot is.")]
    [InlineData("depot", 5, 5, null)]
    [InlineData("depot", 5, 6, "Between tip and depot the roads are not as long there as back, or no length.")]
    [InlineData("depot", -5, -5, "Between tip and depot the roads are not as long there as back, or no length.")]
    public void Roads_that_lead_nowhere_are_refused(string first, double there, double back, string? sentence)
    {
        var fault = Roads.Fault(new([first, "tip"], [[0, there], [back, 0]]), []);

        Assert.Equal(sentence, fault?.Sentence);
        Assert.Equal(sentence is null ? null : "bad-roads", fault?.Code);
    }
}
