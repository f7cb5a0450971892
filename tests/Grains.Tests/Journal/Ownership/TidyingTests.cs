using Xunit;

namespace Beffroi.Journal.Ownership;

public sealed class TidyingTests
{
    private readonly Tidying _tidying;
    private int _times;

    public TidyingTests() => _tidying = new(() => _times++);

    [Fact]
    public void After_a_start_it_is_done_once_when_the_last_asset_is_awake()
    {
        _tidying.Woke(Tidying.Many, last: false);
        Assert.Equal(0, _times);
        _tidying.Woke(1, last: true);
        _tidying.Woke(0, last: true);
        Assert.Equal(1, _times);
    }

    [Fact]
    public void A_small_silo_is_left_alone()
    {
        _tidying.Woke(Tidying.Many - 1, last: true);
        Assert.Equal(0, _times);
    }

    [Fact]
    public void What_comes_from_another_silo_pauses_nobody_until_it_is_as_much_again()
    {
        _tidying.Woke(4 * Tidying.Many, last: true);
        _tidying.Woke(3 * Tidying.Many, last: true);
        Assert.Equal(1, _times);
        _tidying.Woke(Tidying.Many, last: true);
        Assert.Equal(2, _times);
    }
}
