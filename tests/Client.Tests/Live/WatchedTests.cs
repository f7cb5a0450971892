using System.Text;

using CsCheck;

using Xunit;

namespace Beffroi.Live;

public sealed class WatchedTests
{
    [Fact]
    public void Reads_what_browsers_send()
    {
        Assert.Same(Watched.All, Read("""{"watch":"all"}"""));
        Assert.Same(Watched.None, Read("""{"watch":"none"}"""));
        Assert.Equal(new Parameters.Box(4.2, 48.9, 4.5, 49), Read("""{"watch":[4.2,48.9,4.5,49]}""")!.Box);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("""{"watch":"everything"}""")]
    [InlineData("""{"watch":[1,2,3]}""")]
    [InlineData("""{"watch":[1,2,3,"4"]}""")]
    [InlineData("""{"watch":[1,50,3,40]}""")]
    [InlineData("""{"watch":[1,1e400,3,40]}""")]
    [InlineData("""{"watch":[[[[[[1]]]]]]}""")]
    public void Anything_else_is_nothing(string text) => Assert.Null(Read(text));

    [Fact]
    public void No_bytes_make_it_fail() => Gen.Byte.Array[0, 100].Sample(bytes => { _ = Watched.Read(bytes); });

    private static Watched? Read(string text) => Watched.Read(Encoding.UTF8.GetBytes(text));
}
