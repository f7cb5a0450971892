using Beffroi.Twin;
using Microsoft.Extensions.Options;
using Xunit;

namespace Beffroi.Connectors.Webhooks;

/// <summary>What each answer of a webhook means, what it is sent, and which settings cannot be.</summary>
public sealed class WebhookOutletTests
{
    private const string Body = """{"rule":"leak","version":3,"to":"water","text":{"en":"Leak","fr":"Fuite"}}""";

    [Theory]
    [InlineData(200, null)]
    [InlineData(204, null)]
    [InlineData(410, "webhook-refused")]
    [InlineData(401, "webhook-refused")]
    public async Task An_answer_ends_it_for_good(int status, string? code)
    {
        using var listener = new Listener(status);
        Assert.Equal(code, (await Outlet(new() { Url = new(listener.Url) }).Send(Effect(Body), CancellationToken.None)).Code);
        var (key, secret, type, body) = Assert.Single(listener.Came);
        Assert.Equal(("meter/%C3%A9%201/7/2", null, "application/json; charset=utf-8", Body), (key, secret, type, body));
    }

    [Theory]
    [InlineData(500)]
    [InlineData(503)]
    [InlineData(408)]
    [InlineData(429)]
    [InlineData(302)]
    public async Task Another_answer_is_passing_trouble_and_a_redirect_is_not_followed(int status)
    {
        using var listener = new Listener(status);
        await Assert.ThrowsAsync<HttpRequestException>(() => Outlet(new() { Url = new(listener.Url) }).Send(Effect(Body), CancellationToken.None));
        Assert.Single(listener.Came);
    }

    [Fact]
    public async Task The_secret_of_the_file_goes_along_and_can_change()
    {
        using var listener = new Listener(200);
        var file = Path.GetTempFileName();
        var outlet = Outlet(new() { Url = new(listener.Url), Header = "X-Secret", SecretFile = file });
        foreach (var secret in new[] { "one", "two" })
        {
            await File.WriteAllTextAsync(file, secret + "\n", TestContext.Current.CancellationToken);
            await outlet.Send(Effect(Body), CancellationToken.None);
        }

        File.Delete(file);
        Assert.Equal(["one", "two"], listener.Came.Select(c => c.Secret));
    }

    [Theory]
    [InlineData("""{"to":"nobody"}""", "unknown-webhook")]
    [InlineData("""{"rule":"leak"}""", "bad-webhook")]
    [InlineData("no JSON", "bad-webhook")]
    [InlineData(null, "bad-webhook")]
    public async Task What_names_no_webhook_of_the_settings_is_refused(string? body, string code)
    {
        using var listener = new Listener(200);
        Assert.Equal(code, (await Outlet(new() { Url = new(listener.Url) }).Send(Effect(body), CancellationToken.None)).Code);
        Assert.Empty(listener.Came);
    }

    [Theory]
    [InlineData("http://127.0.0.1/a", null, null, true)]
    [InlineData("https://example.org/a", "s", null, true)]
    [InlineData(null, null, null, false)]
    [InlineData("file:///etc/hosts", null, null, false)]
    [InlineData("/relative", null, null, false)]
    [InlineData("http://user:word@127.0.0.1/", null, null, false)]
    [InlineData("http://127.0.0.1/", "s", "/nowhere", false)]
    [InlineData("http://127.0.0.1/", null, "/nowhere", false)]
    [InlineData("http://127.0.0.1/", "a\nb", null, false)]
    public void Settings_that_cannot_be_are_said(string? url, string? secret, string? file, bool sound)
    {
        var target = new WebhookTarget { Url = url is null ? null : new(url, UriKind.RelativeOrAbsolute), Secret = secret, SecretFile = file };
        var options = new WebhookOptions { Targets = { ["a"] = target } };
        Assert.Equal(sound, new WebhookOptions().Validate(null, options).Succeeded);
    }

    private static WebhookOutlet Outlet(WebhookTarget target) => new(Options.Create(new WebhookOptions { Targets = { ["Water"] = target } }));

    private static IncomingEffect Effect(string? body) => new(AssetId.Of("meter", "é 1"), 7, 2, new() { Form = EffectForm.Message, Name = "webhook", Body = body });
}
