using CsCheck;

namespace Beffroi.Rules.Cel;

/// <summary>Durations are told as they are written.</summary>
public sealed class DurationTextTests
{
    [Theory]
    [InlineData(0, "0s")]
    [InlineData(300, "5m")]
    [InlineData(5_400, "1h30m")]
    [InlineData(31 * 86_400, "31d")]
    [InlineData(0.25, "250ms")]
    [InlineData(-21_600, "-6h")]
    public void It_is_written_the_shortest_way(double seconds, string text) => Assert.Equal(text, DurationText.Write(TimeSpan.FromSeconds(seconds)));

    [Fact]
    public void What_is_written_reads_as_the_same() => Gen.Long[-863_000_000_000_000, 863_000_000_000_000].Sample(microseconds =>
        Assert.Equal(TimeSpan.FromMicroseconds(microseconds / 1_000_000 * 1_000), DurationText.Read(DurationText.Write(TimeSpan.FromMicroseconds(microseconds / 1_000_000 * 1_000)))));
}
