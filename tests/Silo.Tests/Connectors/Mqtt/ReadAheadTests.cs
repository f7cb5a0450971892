using Xunit;

namespace Beffroi.Connectors.Mqtt;

public sealed class ReadAheadTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(ReadAhead.Size)]
    public void It_gives_every_byte_once_and_in_order_whatever_is_asked_for(int asked)
    {
        var ahead = new ReadAhead();
        var given = new List<byte>();
        byte next = 0;
        for (var fill = 1; fill < 40; fill++)
        {
            for (var i = 0; i < fill; i++)
            {
                ahead.Room.Span[i] = next++;
            }

            ahead.Filled(fill);
            var wanted = new byte[asked];
            while (ahead.Take(wanted) is var taken and > 0)
            {
                given.AddRange(wanted[..taken]);
            }
        }

        Assert.Equal(Enumerable.Range(0, 39 * 20).Select(i => (byte)i), given);
    }

    [Fact]
    public void A_new_one_has_nothing() => Assert.Equal(0, new ReadAhead().Take(new byte[8]));
}
