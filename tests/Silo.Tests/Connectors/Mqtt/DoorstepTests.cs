namespace Beffroi.Connectors.Mqtt;

public sealed class DoorstepTests
{
    private readonly Doorstep _door = new(waiting: 2, inside: 2);

    [Fact]
    public void Beyond_the_number_at_the_door_the_oldest_is_sent_away()
    {
        using var first = new CancellationTokenSource();
        var (oldest, _) = _door.Come(first);
        var (second, _) = _door.Come(new CancellationTokenSource());
        var (_, away) = _door.Come(new CancellationTokenSource());

        Assert.Same(oldest, away);
        Assert.Same(first, away!.Connection);
        _door.Leave(oldest);
        _door.Leave(second);
        Assert.Equal((1, 0), (_door.Waiting, _door.Inside));
    }

    [Fact]
    public void Those_inside_do_not_stand_at_the_door_and_have_their_own_number()
    {
        var a = Come();
        var b = Come();
        var c = Come();
        Assert.True(_door.Admit(a));
        Assert.True(_door.Admit(a));
        Assert.True(_door.Admit(b));
        Assert.False(_door.Admit(c));
        Assert.Equal((1, 2), (_door.Waiting, _door.Inside));

        _door.Leave(a);
        Assert.True(_door.Admit(c));
        Assert.Equal((0, 2), (_door.Waiting, _door.Inside));
    }

    [Fact]
    public void Whoever_leaves_before_coming_in_takes_no_place_with_them()
    {
        for (var i = 0; i < 100; i++)
        {
            var one = Come();
            Assert.True(_door.Admit(one));
            _door.Leave(one);
            _door.Leave(one);
        }

        Assert.Equal((0, 0), (_door.Waiting, _door.Inside));
        Assert.True(_door.Admit(Come()));
        Assert.True(_door.Admit(Come()));
        Assert.False(_door.Admit(Come()));
    }

    private Doorstep.Visit Come() => _door.Come(new CancellationTokenSource()).Visit;
}
