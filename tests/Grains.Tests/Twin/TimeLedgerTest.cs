using CsCheck;
using Xunit;

namespace Beffroi.Twin;

public sealed class TimeLedgerTest
{
    private const int Up = 0;
    private const int Down = 1;
    private const int Unknown = 2;
    private static readonly Instant Start = new(1_790_000_000_123_456);
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(15);

    [Fact]
    public void Time_belongs_to_the_state_it_began_in()
    {
        var ledger = TimeLedger.From(Start, Up, 3).Pass(At(10), Up, Fresh).Pass(At(20), Down, Fresh).Pass(At(25), Up, Fresh).Pass(At(30), Up, Fresh);

        Assert.Equal((25, 5, 0), (ledger.Spent(Up).TotalMinutes, ledger.Spent(Down).TotalMinutes, ledger.Spent(Unknown).TotalMinutes));
        Assert.Equal((2, 1), (ledger.Begun(Up), ledger.Begun(Down)));
    }

    [Fact]
    public void What_is_longer_than_fresh_is_not_known()
    {
        var ledger = TimeLedger.From(Start, Up, 3).Pass(At(60), Down, Fresh);

        Assert.Equal((15, 45), (ledger.Spent(Up).TotalMinutes, ledger.Spent(Unknown).TotalMinutes));
    }

    [Fact]
    public void What_comes_late_changes_nothing()
    {
        var ledger = TimeLedger.From(Start, Up, 3).Pass(At(10), Down, Fresh);

        Assert.Same(ledger, ledger.Pass(At(5), Up, Fresh));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("some words")]
    [InlineData("1;0;1,2;1,0")]
    [InlineData("1;3;1,2,3;1,0,0")]
    [InlineData("1;0;1,2,-3;1,0,0")]
    public void What_is_none_is_not_read(string? text) => Assert.Null(TimeLedger.Read(text, 3));

    [Fact]
    public void All_time_is_in_it_whatever_is_observed_and_however_often_it_is_written_down() => Gen.Select(Gen.Double[0, 40], Gen.Int[0, 1]).Array[1, 60].Sample(story =>
    {
        var (ledger, minutes) = (TimeLedger.From(Start, Up, 3), 0.0);
        foreach (var (wait, state) in story)
        {
            minutes += wait;
            ledger = TimeLedger.Read(ledger.Pass(At(minutes), state, Fresh).ToString(), 3)!;
        }

        var all = ledger.Spent(Up) + ledger.Spent(Down) + ledger.Spent(Unknown);
        Assert.Equal(ledger.Until - TimeLedger.From(Start, Up, 3).Until, all);
        Assert.InRange(Math.Abs(ledger.Begun(Up) - ledger.Begun(Down)), 0, 1);
    });

    private static Instant At(double minutes) => Start + TimeSpan.FromMinutes(minutes);
}
