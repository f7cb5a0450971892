using Beffroi.Api;

using Microsoft.Extensions.Options;

using Xunit;

namespace Beffroi.Live;

public sealed class LiveDoorTests
{
    [Fact]
    public void So_many_get_in_and_no_more_until_one_leaves()
    {
        var door = new LiveDoor(Options.Create(new ApiOptions { Viewers = 2 }));
        var first = door.Enter();
        using var second = door.Enter();
        Assert.NotNull(first);
        Assert.NotNull(second);
        Assert.Null(door.Enter());

        first.Dispose();
        first.Dispose();

        using var third = door.Enter();
        Assert.NotNull(third);
        Assert.Null(door.Enter());
    }
}
