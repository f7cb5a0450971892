using Microsoft.Extensions.Time.Testing;

namespace Beffroi.Connectors.Mqtt;

public sealed class ConnectionLimitTests
{
    private readonly FakeTimeProvider _time = new();

    [Fact]
    public void Who_is_being_admitted_counts_already()
    {
        var limit = new ConnectionLimit(2, _time);
        Assert.True(limit.Admit("a"));
        limit.Arrive("a");
        Assert.True(limit.Admit("b"));
        Assert.False(limit.Admit("c"));

        limit.Arrive("b");
        limit.Leave();
        Assert.Equal(1, limit.Connected);
        Assert.True(limit.Admit("c"));
    }

    [Fact]
    public void Who_was_admitted_and_never_came_is_forgotten()
    {
        var limit = new ConnectionLimit(1, _time);
        Assert.True(limit.Admit("a"));
        Assert.False(limit.Admit("b"));

        _time.Advance(ConnectionLimit.Patience + TimeSpan.FromSeconds(1));
        Assert.True(limit.Admit("b"));
    }
}
