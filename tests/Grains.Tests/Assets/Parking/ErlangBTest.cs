using CsCheck;
using Xunit;

namespace Beffroi.Assets.Parking;

public sealed class ErlangBTest
{
    /// <summary>Domain reference §5; of the last a web page says 0.0096, which is wrong.</summary>
    [Theory]
    [InlineData(20, 15, 0.0456)]
    [InlineData(20, 18, 0.1092)]
    [InlineData(20, 20, 0.1589)]
    [InlineData(50, 42, 0.0305)]
    [InlineData(100, 85, 0.0120)]
    [InlineData(57, 40, 0.0022)]
    public void So_many_are_turned_away(int spaces, double load, double share) => Assert.Equal(share, ErlangB.TurnedAway(spaces, load), 4);

    [Fact]
    public void The_load_is_found_of_the_cars_that_stand_there() => Gen.Select(Gen.Int[1, 300], Gen.Double[0.05, 1.2]).Sample((spaces, part) =>
        Assert.Equal(part * spaces, ErlangB.LoadOf(spaces, ErlangB.Standing(spaces, part * spaces)), 0.01 * part * spaces));

    [Theory]
    [InlineData(15, 0.05)]
    [InlineData(85, 0.0121)]
    public void So_many_spaces_are_enough_and_one_less_is_not(double load, double share)
    {
        var spaces = ErlangB.SpacesFor(load, share);

        Assert.True(ErlangB.TurnedAway(spaces, load) <= share);
        Assert.True(ErlangB.TurnedAway(spaces - 1, load) > share);
    }

    [Fact]
    public void Without_spaces_everybody_is() => Assert.Equal(1, ErlangB.TurnedAway(0, 5));
}
