using CsCheck;
using Xunit;

namespace Beffroi.Assets.Networks;

public sealed class MissingFramesTest
{
    [Fact]
    public void They_are_told_as_people_write_them()
    {
        var missing = MissingFrames.None.After(3).After(0).After(1);

        Assert.Equal("101-103 106", missing.Text(107));
        Assert.Equal(missing, MissingFrames.Parse("101-103 106", 107));
        Assert.Equal("101 103 106", missing.Without(102, 107).Text(107));
    }

    [Fact]
    public void They_are_the_numbers_between_that_were_not_heard() => Gen.Int[0, 40].List[1, 40].Sample(gaps =>
    {
        var (missing, last, lost) = (MissingFrames.None, 1_000L, new List<long>());
        foreach (var gap in gaps)
        {
            lost.AddRange(Enumerable.Range(1, gap).Select(i => last + i));
            last += gap + 1;
            missing = missing.After(gap);
        }

        Assert.All(Enumerable.Range(1, MissingFrames.Kept), below => Assert.Equal(lost.Contains(last - below), missing.Holds(last - below, last)));
        Assert.Equal(missing, MissingFrames.Parse(missing.Text(last), last));
        Assert.InRange(missing.Text(last).Length, 0, Twin.TextProperty.LongestText);
    });

    [Theory]
    [InlineData("some words")]
    [InlineData("1-")]
    [InlineData("99999999999999999999")]
    public void What_cannot_be_read_is_nothing_missing(string text) => Assert.Equal(MissingFrames.None, MissingFrames.Parse(text, 10));
}
