using System.Net;
using System.Text;
using Beffroi.Support;

using Xunit;

namespace Beffroi.Api;

public sealed class OnCallTests(ClientFixture fixture)
{
    [Fact]
    public async Task A_rota_is_kept_by_the_version_it_replaces_and_read_with_all_of_them()
    {
        await (await fixture.Client.GetAsync("/api/v1/on-call")).Refused(HttpStatusCode.NotFound, "unknown-document");
        Assert.Empty((await fixture.Client.Json("/api/v1/on-call/now")).GetProperty("levels").EnumerateArray());
        Assert.Empty((await (await Send(HttpMethod.Post, "/on-call/preview", """{"from":"2026-11-23","days":7}""")).Good()).GetProperty("levels").EnumerateArray());

        var first = await (await Send(HttpMethod.Put, "/on-call", """{"yaml":"title: a","version":0,"author":"Ada","reason":"new"}""")).Good();
        await (await Send(HttpMethod.Put, "/on-call", """{"yaml":"title: b","version":0,"author":"Bo","reason":"late"}""")).Refused(HttpStatusCode.Conflict, "version-conflict");
        await (await Send(HttpMethod.Put, "/on-call", """{"yaml":"title: b","version":1,"author":"Bo","reason":"late"}""")).Good();
        var newest = await fixture.Client.Json("/api/v1/on-call");
        var old = await fixture.Client.Json("/api/v1/on-call?version=1");

        Assert.Equal(("taken", 1), (first.GetProperty("outcome").GetString(), first.GetProperty("version").GetInt32()));
        Assert.Equal(("title: b", 2, "Bo"), (newest.GetProperty("yaml").GetString(), newest.GetProperty("version").GetInt32(), newest.GetProperty("author").GetString()));
        Assert.Equal(("title: a", "Ada"), (old.GetProperty("yaml").GetString(), old.GetProperty("author").GetString()));
        Assert.Equal([2, 1], newest.GetProperty("versions").EnumerateArray().Select(v => v.GetProperty("version").GetInt32()));
        Assert.Equal("Ana", (await fixture.Client.Json("/api/v1/on-call/now")).GetProperty("levels")[0].GetProperty("people")[0].GetProperty("name").GetString());
    }

    [Fact]
    public async Task A_rota_with_errors_is_refused_with_each_of_them_in_the_readers_language()
    {
        var problem = await (await Send(HttpMethod.Put, "/on-call", """{"yaml":"!","version":0,"author":"Ada","reason":"new"}""", "fr")).Refused(HttpStatusCode.UnprocessableEntity, "bad-rota");
        await (await Send(HttpMethod.Post, "/on-call/preview", """{"yaml":"!","from":"2026-11-23","days":7}""")).Refused(HttpStatusCode.UnprocessableEntity, "bad-rota");
        var diagnostic = (await (await Send(HttpMethod.Post, "/on-call/check", """{"yaml":"!"}""")).Good()).GetProperty("diagnostics")[0];

        Assert.Equal(("2:3", "bad-moment"), (problem.GetProperty("errors")[0].GetProperty("name").GetString(), problem.GetProperty("errors")[0].GetProperty("code").GetString()));
        Assert.Contains("n’est pas un jour", problem.GetProperty("errors")[0].GetProperty("sentence").GetString(), StringComparison.Ordinal);
        Assert.Equal((2, 3, 4, "error", "'noon' is no day and time."), (diagnostic.GetProperty("line").GetInt32(), diagnostic.GetProperty("column").GetInt32(), diagnostic.GetProperty("length").GetInt32(), diagnostic.GetProperty("severity").GetString(), diagnostic.GetProperty("sentence").GetString()));
    }

    [Fact]
    public async Task A_preview_says_who_is_on_call_and_for_whom()
    {
        var stints = (await (await Send(HttpMethod.Post, "/on-call/preview", """{"yaml":"x","from":"2026-11-23","days":7}""")).Good()).GetProperty("levels")[0].GetProperty("stints");

        Assert.Equal(("2026-11-23T00:00:00.000Z", "Ana", 0), (stints[0].GetProperty("from").GetString(), stints[0].GetProperty("people")[0].GetProperty("name").GetString(), stints[0].GetProperty("insteadOf").GetArrayLength()));
        Assert.Equal(("2026-11-30T00:00:00.000Z", "Dan", "Ana"), (stints[1].GetProperty("to").GetString(), stints[1].GetProperty("people")[0].GetProperty("name").GetString(), stints[1].GetProperty("insteadOf")[0].GetProperty("name").GetString()));
    }

    [Theory]
    [InlineData("preview", """{"from":"2026-11-23","days":0}""")]
    [InlineData("preview", """{"from":"2026-11-23","days":373}""")]
    [InlineData("preview", """{"from":"0001-01-01","days":7}""")]
    [InlineData("preview", """{"from":"monday","days":7}""")]
    [InlineData("check", "{}")]
    [InlineData("check", """{"yaml":"x","id":"y"}""")]
    public async Task What_cannot_be_asked_is_refused(string path, string body) =>
        await (await Send(HttpMethod.Post, $"/on-call/{path}", body)).Refused(HttpStatusCode.BadRequest, "malformed-body");

    private async Task<HttpResponseMessage> Send(HttpMethod method, string path, string body, string language = "en")
    {
        using var request = new HttpRequestMessage(method, "/api/v1" + path) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.AcceptLanguage.ParseAdd(language);
        return await fixture.Client.SendAsync(request);
    }
}
