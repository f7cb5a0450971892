using System.Net;

using Beffroi.Api;
using Beffroi.Support;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

using Xunit;

namespace Beffroi.Web;

/// <summary>The pages of a small build in a folder of its own.</summary>
public sealed class PagesTests(ClientFixture fixture) : IAsyncLifetime
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("beffroi-pages-");
    private WebApplication? app;
    private HttpClient client = null!;

    public async ValueTask InitializeAsync()
    {
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "index.html"), "<!doctype html><title>Beffroi</title>");
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "field.html"), "<!doctype html><title>Terrain</title>");
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "field-worker.js"), "self.addEventListener('install', () => {});");
        Directory.CreateDirectory(Path.Combine(folder.FullName, "assets"));
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "assets", "index-3fa9.js"), "export const many = '" + new string('x', 5000) + "';");
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders();
        builder.Configuration.AddInMemoryCollection([new("Beffroi:Api:Pages", folder.FullName)]);
        builder.Services.AddBeffroiClient();
        builder.Services.AddSingleton(fixture.Grains);
        foreach (var service in builder.Services.Where(service => service.ServiceType == typeof(Microsoft.Extensions.Hosting.IHostedService) && service.ImplementationType?.Namespace?.StartsWith("Beffroi", StringComparison.Ordinal) != false).ToArray())
        {
            builder.Services.Remove(service);
        }

        app = builder.Build();
        app.UseBeffroiClient();
        app.MapBeffroiApi();
        await app.StartAsync();
        client = app.GetTestClient();
    }

    public async ValueTask DisposeAsync()
    {
        await app!.DisposeAsync();
        folder.Delete(recursive: true);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/places/authority/chalons")]
    [InlineData("/settings/catalogue")]
    public async Task A_screens_address_is_the_page(string path)
    {
        using var page = await client.GetAsync(path);

        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Contains("<title>Beffroi</title>", await page.Content.ReadAsStringAsync());
        Assert.Equal("no-cache", page.Headers.CacheControl!.ToString());
    }

    [Theory]
    [InlineData("/field")]
    [InlineData("/field/orders/12")]
    public async Task The_phones_of_the_field_have_a_page_of_their_own(string path) =>
        Assert.Contains("<title>Terrain</title>", await client.GetStringAsync(path));

    [Theory]
    [InlineData("/field-worker.js")]
    [InlineData("/field")]
    public async Task What_a_phone_keeps_is_asked_for_anew_and_may_speak_to_nobody_else(string path)
    {
        using var file = await client.GetAsync(path);

        Assert.Equal(HttpStatusCode.OK, file.StatusCode);
        Assert.Equal("no-cache", file.Headers.CacheControl!.ToString());
        Assert.Contains("connect-src 'self'", file.Headers.GetValues("Content-Security-Policy").Single());
    }

    [Fact]
    public async Task Hashed_files_are_kept_for_ever_and_compressed()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/assets/index-3fa9.js");
        request.Headers.AcceptEncoding.ParseAdd("br");

        using var file = await client.SendAsync(request);

        Assert.Contains("immutable", file.Headers.CacheControl!.ToString());
        Assert.Equal("br", Assert.Single(file.Content.Headers.ContentEncoding));
    }

    [Theory]
    [InlineData("/assets/gone-1234.js")]
    [InlineData("/..%2f..%2fetc/passwd.txt")]
    [InlineData("/api/v2/session")]
    public async Task What_is_no_page_is_not_there(string path) => await (await client.Ask(HttpMethod.Get, path)).Refused(HttpStatusCode.NotFound, "unknown-path");

    [Fact]
    public async Task Pages_may_do_nothing_outside()
    {
        using var page = await client.GetAsync("/");
        var policy = page.Headers.GetValues("Content-Security-Policy").Single();

        Assert.DoesNotContain("http", policy);
        Assert.DoesNotContain("*", policy);
        Assert.DoesNotContain("unsafe-eval", policy);
        Assert.Contains("script-src 'self';", policy);
        Assert.Contains("frame-ancestors 'none'", policy);
        Assert.Contains("worker-src 'self' blob:", policy);
        Assert.Equal("nosniff", page.Headers.GetValues("X-Content-Type-Options").Single());
    }

    [Theory]
    [InlineData("POST", "/api/v1/totals/settle")]
    [InlineData("POST", "/api/v1/dead-letters/replay")]
    [InlineData("POST", "/api/v1/imports")]
    [InlineData("PUT", "/api/v1/assets/luminaire/L-1")]
    public async Task Pages_of_other_sites_change_nothing(string method, string path)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        request.Headers.Add("Origin", "https://elsewhere.example");

        await (await client.SendAsync(request)).Refused(HttpStatusCode.Forbidden, "foreign-origin");
    }

    [Fact]
    public async Task An_answer_says_its_language()
    {
        using var response = await client.Ask(HttpMethod.Get, "/api/v1/session?x", null, "en");

        Assert.Equal("en", Assert.Single(response.Content.Headers.ContentLanguage));
        Assert.Contains("Accept-Language", response.Headers.Vary);
    }
}
