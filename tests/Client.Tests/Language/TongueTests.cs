using Microsoft.AspNetCore.Http;

using Xunit;

namespace Beffroi.Language;

public sealed class TongueTests
{
    [Theory]
    [InlineData(null, "fr")]
    [InlineData("", "fr")]
    [InlineData("en", "en")]
    [InlineData("en-GB,en;q=0.9", "en")]
    [InlineData("fr;q=0.3, en;q=0.8", "en")]
    [InlineData("de, en;q=0.5", "en")]
    [InlineData("de", "fr")]
    [InlineData("en;q=0, fr", "fr")]
    [InlineData("*", "fr")]
    [InlineData(";;;,q=x", "fr")]
    public void The_best_liked_that_is_spoken(string? header, string code)
    {
        var http = new DefaultHttpContext();
        http.Request.Headers.AcceptLanguage = header;

        Assert.Equal(code, Tongue.Of(http.Request).Code);
    }
}
