using System.Net;

using Beffroi.Support;

using Xunit;

namespace Beffroi.Api;

public sealed class PreventiveTests(ClientFixture fixture)
{
    private const string Path = "/api/v1/work" + "/rounds";

    [Fact]
    public async Task A_round_is_kept_by_the_version_it_replaces_read_and_ended()
    {
        await (await fixture.Client.Ask(HttpMethod.Get, Path + "/cabinets", null, "fr")).Refused(HttpStatusCode.NotFound, "unknown-document");
        var first = await (await Send(HttpMethod.Put, "/cabinets", """{"yaml":"title: a","version":0,"author":"Ada","reason":"new"}""")).Good();
        await (await Send(HttpMethod.Put, "/cabinets", """{"yaml":"title: b","version":0,"author":"Bo","reason":"late"}""", "fr")).Refused(HttpStatusCode.Conflict, "version-conflict");
        await (await Send(HttpMethod.Put, "/cabinets", """{"yaml":"title: b","version":1,"author":"Bo","reason":"late"}""")).Good();

        var row = Assert.Single((await fixture.Client.Json(Path)).GetProperty("items").EnumerateArray());
        var (newest, old) = (await fixture.Client.Json(Path + "/cabinets"), await fixture.Client.Json(Path + "/cabinets?version=1"));

        Assert.Equal(("taken", 1), (first.GetProperty("outcome").GetString(), first.GetProperty("version").GetInt32()));
        Assert.Equal(("cabinets", 2, 3, "1 day"), (row.GetProperty("id").GetString(), row.GetProperty("version").GetInt32(), row.GetProperty("members").GetInt32(), row.GetProperty("every").GetString()));
        Assert.Equal(("title: b", "title: a", "late"), (newest.GetProperty("yaml").GetString(), old.GetProperty("yaml").GetString(), newest.GetProperty("reason").GetString()));
        Assert.Equal([2, 1], newest.GetProperty("versions").EnumerateArray().Select(v => v.GetProperty("version").GetInt32()));
        var period = newest.GetProperty("periods")[0];
        Assert.Equal((3, 2, 1), (period.GetProperty("orders").GetInt32(), period.GetProperty("done").GetInt32(), period.GetProperty("late").GetInt32()));
        Assert.Equal(3, (await (await Send(HttpMethod.Post, "/cabinets/withdraw", """{"version":2,"author":"Bo","reason":"over"}""")).Good()).GetProperty("version").GetInt32());
        await (await Send(HttpMethod.Post, "/none/withdraw", """{"version":2,"author":"Bo","reason":"over"}""")).Refused(HttpStatusCode.NotFound, "unknown-document");
    }

    [Theory]
    [InlineData("en", "'noon' is no day and time.")]
    [InlineData("fr", "n’est pas un jour")]
    public async Task A_text_with_errors_is_refused_with_each_of_them_in_the_readers_language(string language, string words)
    {
        var problem = await (await Send(HttpMethod.Put, "/faulty", """{"yaml":"!","version":0,"author":"Ada","reason":"new"}""", language)).Refused(HttpStatusCode.UnprocessableEntity, "faulty-text");
        var check = await (await Send(HttpMethod.Post, "/check", """{"yaml":"!"}""", language)).Good();

        Assert.Contains(words, problem.GetProperty("errors")[0].GetProperty("sentence").GetString());
        Assert.Contains(words, check.GetProperty("diagnostics")[0].GetProperty("sentence").GetString());
        Assert.Equal((3, 1), (check.GetProperty("members").GetInt32(), check.GetProperty("periods").GetArrayLength()));
    }

    [Theory]
    [InlineData("PUT", "/x", """{"version":0}""")]
    [InlineData("PUT", "/x", """{"yaml":"title: a","version":"one"}""")]
    [InlineData("POST", "/check", "[]")]
    public async Task What_cannot_be_read_is_refused(string method, string path, string body) => await (await Send(new(method), path, body)).Refused(HttpStatusCode.BadRequest, "malformed-body");

    private Task<HttpResponseMessage> Send(HttpMethod method, string path, string body, string language = "en") => fixture.Client.Ask(method, Path + path, body, language);
}
