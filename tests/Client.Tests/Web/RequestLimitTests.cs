using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;

using Beffroi.Api;
using Beffroi.Refusals;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

using Xunit;

namespace Beffroi.Web;

/// <summary>What the web server refuses, on a real socket.</summary>
public sealed class RequestLimitTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("en", "Too fast", "More than 5 requests a second")]
    [InlineData("fr", "Trop vite", "Plus de 5 requêtes par seconde")]
    public async Task Requests_beyond_the_rate_are_refused_clearly(string language, string title, string sentence)
    {
        await using var app = await Start(new() { RequestsPerSecond = 5, RequestBurst = 3 });
        using var client = Client(app);
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
        var answers = new List<HttpResponseMessage>();
        for (var i = 0; i < 4; i++)
        {
            answers.Add(await client.GetAsync("/", Cancel));
        }

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.TooManyRequests], answers.Select(answer => answer.StatusCode));
        var problem = await answers[3].Content.ReadFromJsonAsync<JsonElement>(Cancel);
        Assert.Equal(("too-fast", title), (problem.GetProperty("code").GetString(), problem.GetProperty("title").GetString()));
        Assert.StartsWith(sentence, problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.NotEmpty(problem.GetProperty("advice").GetString()!);
        Assert.Equal(TimeSpan.FromSeconds(1), answers[3].Headers.RetryAfter!.Delta);
    }

    [Fact]
    public async Task A_foreign_name_is_refused_clearly()
    {
        await using var app = await Start(new());
        using var client = Client(app);
        client.DefaultRequestHeaders.Host = "evil.example";

        using var answer = await client.GetAsync("/", Cancel);

        Assert.Equal(HttpStatusCode.MisdirectedRequest, answer.StatusCode);
        Assert.Equal("foreign-host", (await answer.Content.ReadFromJsonAsync<JsonElement>(Cancel)).GetProperty("code").GetString());
    }

    [Fact]
    public async Task Connections_beyond_the_limit_are_closed_and_those_inside_are_served()
    {
        await using var app = await Start(new() { Connections = 3 });
        using var client = Client(app);
        Assert.Equal("here", await client.GetStringAsync("/", Cancel));
        var crowd = new List<Socket>();
        for (var i = 0; i < 10; i++)
        {
            crowd.Add(await Open(app));
        }

        Assert.Equal("here", await client.GetStringAsync("/", Cancel));
        var closed = await Task.WhenAll(crowd.Select(one => IsClosed(one, TimeSpan.FromSeconds(2))));
        Assert.Equal(8, closed.Count(one => one));
        crowd.ForEach(one => one.Dispose());
    }

    [Fact]
    public async Task A_request_that_never_says_what_it_wants_is_let_go()
    {
        await using var app = await Start(new() { HeadersPatience = TimeSpan.FromSeconds(1) });
        using var slow = await Open(app);
        await slow.SendAsync("GET / HTTP/1.1\r\nHost: localhost\r\nX: "u8.ToArray(), Cancel);

        Assert.True(await IsClosed(slow, TimeSpan.FromSeconds(20)));
    }

    [Fact]
    public async Task A_body_beyond_the_limit_is_not_read()
    {
        await using var app = await Start(new() { BodyBytes = 2_000 });
        using var client = Client(app);

        using var answer = await client.PostAsync("/", new StringContent(new string('x', 3_000), Encoding.UTF8), Cancel);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
    }

    [Theory]
    [InlineData("FFFFFFFF\r\n{")]
    [InlineData("zz\r\n{")]
    public async Task A_body_in_pieces_of_no_size_is_the_sender_s_fault(string pieces)
    {
        await using var app = await Start(new());
        using var raw = await Open(app);
        await raw.SendAsync(Encoding.ASCII.GetBytes($"POST /json HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n{pieces}"), Cancel);

        var answer = new byte[4096];
        var length = await raw.ReceiveAsync(answer, Cancel);
        Assert.StartsWith("HTTP/1.1 400", Encoding.ASCII.GetString(answer, 0, length), StringComparison.Ordinal);
    }

    private static async Task<WebApplication> Start(ApiOptions options)
    {
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton(Options.Create(options));
        builder.Services.AddSingleton<IConfigureOptions<KestrelServerOptions>, ServerLimits>();
        builder.Services.AddSingleton<IConfigureOptions<RateLimiterOptions>, RequestPace>();
        builder.Services.AddSingleton<OwnNames>().AddRateLimiter(_ => { }).AddExceptionHandler<RefusalHandler>();
        var app = builder.Build();
        app.UseExceptionHandler(_ => { }).UseOwnNames().UseRateLimiter();
        app.Map("/json", json => json.Run(async http => await JsonBody.ReadBytes(http, JsonBody.Small)));
        app.Run(async http =>
        {
            await http.Request.Body.CopyToAsync(Stream.Null);
            await http.Response.WriteAsync("here");
        });
        await app.StartAsync(Cancel);
        return app;
    }

    private static HttpClient Client(WebApplication app) => new() { BaseAddress = new(app.Urls.Single()) };

    private static async Task<Socket> Open(WebApplication app)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync("127.0.0.1", new Uri(app.Urls.Single()).Port, Cancel);
        return socket;
    }

    private static async Task<bool> IsClosed(Socket socket, TimeSpan within)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        patience.CancelAfter(within);
        var buffer = new byte[4096];
        try
        {
            while (await socket.ReceiveAsync(buffer, patience.Token) > 0)
            {
            }

            return true;
        }
        catch (SocketException)
        {
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
