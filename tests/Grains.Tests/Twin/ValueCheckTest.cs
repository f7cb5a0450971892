namespace Beffroi.Twin;

public sealed class ValueCheckTest
{
    private static readonly MomentProperty Until = Property.Moment("until");

    [Theory]
    [InlineData("2026-11-26T03:00:00Z", "2026-11-26T03:00:00Z")]
    [InlineData("2026-11-26T04:00:00+01:00", "2026-11-26T03:00:00Z")]
    public void A_moment_may_be_said_as_a_text(string said, string at)
    {
        Assert.Null(ValueCheck.Fault(Until, Value.Of(said), out var value));
        Assert.Equal(Value.Of(Instant.From(DateTimeOffset.Parse(at, System.Globalization.CultureInfo.InvariantCulture))), value);
    }

    [Theory]
    [InlineData("yesterday")]
    [InlineData("1815-06-18T11:30:00Z")]
    public void What_says_no_moment_is_refused(string said) => Assert.Equal(RejectionCode.WrongForm, ValueCheck.Fault(Until, Value.Of(said), out _)?.Code);
}
