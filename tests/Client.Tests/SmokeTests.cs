using System.Text.Json;

using Beffroi.Inventory;
using Beffroi.Support;
using Beffroi.Twin;

using Xunit;

namespace Beffroi;

public sealed class SmokeTests(ClientFixture fixture)
{
    [Theory]
    [InlineData("/api/v1/session")]
    [InlineData("/api/v1/catalogue")]
    [InlineData("/api/v1/areas")]
    [InlineData("/api/v1/areas.geojson")]
    [InlineData("/api/v1/assets")]
    [InlineData("/api/v1/assets.geojson")]
    [InlineData("/api/v1/totals?node=territory")]
    [InlineData("/api/v1/totals?level=authority")]
    [InlineData("/api/v1/alarms")]
    [InlineData("/api/v1/dead-letters")]
    [InlineData("/api/v1/dead-letters/summary")]
    [InlineData("/api/v1/imports")]
    [InlineData("/api/v1/activity")]
    [InlineData("/health/live")]
    [InlineData("/openapi/v1.json")]
    [InlineData("/metrics")]
    [InlineData("/docs/")]
    public async Task Answers(string path)
    {
        var response = await fixture.Client.GetAsync(path);
        var text = await response.Content.ReadAsStringAsync();
        TestContext.Current.TestOutputHelper!.WriteLine(text.Length > 3000 ? text[..3000] : text);
        Assert.True(response.IsSuccessStatusCode, $"{path}: {(int)response.StatusCode} {text}");
    }
}
