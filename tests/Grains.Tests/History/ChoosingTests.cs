using Beffroi.Twin;
using Xunit;

namespace Beffroi.History;

public sealed class ChoosingTests
{
    private static readonly RawReading Plain = new(new(5), Value.Of(1), Quality.Measured, 1, false);
    private static readonly RawReading Excluded = new(new(6), Value.Of(2), Quality.Measured, 2, true, ReadingMarks.Excluded);
    private static readonly RawReading Corrected = new(new(7), Value.Of(3), Quality.Estimated, 3, true, ReadingMarks.Corrected);

    [Fact]
    public void Where_nothing_was_read_nothing_can_be_corrected() => Assert.Equal("unknown-reading", Choosing.Refusal(Ask(CorrectionAct.Correct, 9), [])!.Code);

    [Fact]
    public void What_is_another_than_was_seen_is_not_corrected()
    {
        Assert.Equal("reading-changed", Choosing.Refusal(Ask(CorrectionAct.Correct, 9) with { Was = Value.Of(8) }, [Plain])!.Code);
        Assert.Null(Choosing.Refusal(Ask(CorrectionAct.Correct, 9) with { Was = Value.Of(1) }, [Plain]));
    }

    [Fact]
    public void A_reading_that_is_so_already_is_left()
    {
        Assert.Empty(Choosing.Readings(Ask(CorrectionAct.Correct, 1), [Plain]));
        Assert.Empty(Choosing.Readings(Ask(CorrectionAct.Exclude), [Excluded]));
        Assert.Empty(Choosing.Readings(Ask(CorrectionAct.Include), [Plain, Corrected]));
    }

    [Fact]
    public void An_excluded_reading_that_is_given_a_value_counts_again() =>
        Assert.Equal([new(new(6), Value.Of(2), Quality.Measured, Value.Of(2), false)], Choosing.Readings(Ask(CorrectionAct.Correct, 2), [Excluded]));

    [Fact]
    public void A_stretch_takes_those_it_changes_and_remembers_which_were_corrected() => Assert.Equal(
        [new(new(5), Value.Of(1), Quality.Measured, Value.Of(1), false), new(new(7), Value.Of(3), Quality.Estimated, Value.Of(3), true)],
        Choosing.Readings(Ask(CorrectionAct.Exclude), [Plain, Excluded, Corrected]));

    private static Correction Ask(CorrectionAct act, double value = 0) => new()
    {
        Asset = ProbeJournal.Asset("roof"), Property = "temperature", Act = act, From = new(5), To = new(8), Value = Value.Of(value), Cause = new("Ada", "why"),
    };
}
