using System.Net;

using Beffroi.Documents;
using Beffroi.Support;
using Beffroi.Twin;

using Xunit;

namespace Beffroi.Api;

public sealed class WrittenDocumentTests(ClientFixture fixture)
{
    [Fact]
    public async Task A_document_is_read_with_all_its_versions()
    {
        var documents = fixture.Grains.GetGrain<IDocuments>("memo");
        await documents.Put("a", "first", 0, new("Ada", "begin"));
        await documents.Put("a", "second", 1, new("Bo", "better"));

        var newest = await fixture.Client.Json("/api/v1/documents/memo/a");
        var first = await fixture.Client.Json("/api/v1/documents/memo/a?version=1");
        var versions = await fixture.Client.Json("/api/v1/documents/memo/a/versions");
        var list = await fixture.Client.Json("/api/v1/documents/memo");

        Assert.Equal((2, "second", "Bo", "better"), (newest.GetProperty("version").GetInt32(), newest.GetProperty("text").GetString(), newest.GetProperty("author").GetString(), newest.GetProperty("reason").GetString()));
        Assert.Equal("first", first.GetProperty("text").GetString());
        Assert.Equal([2, 1], versions.EnumerateArray().Select(v => v.GetProperty("version").GetInt32()));
        Assert.Equal(2, Assert.Single(list.EnumerateArray()).GetProperty("version").GetInt32());
        Assert.False(list[0].TryGetProperty("text", out _));
    }

    [Theory]
    [InlineData("/api/v1/documents/memo/none")]
    [InlineData("/api/v1/documents/memo/none/versions")]
    [InlineData("/api/v1/documents/memo/none?version=7")]
    public async Task What_is_not_there_is_refused(string path) => await (await fixture.Client.GetAsync(path)).Refused(HttpStatusCode.NotFound, "unknown-document");

    [Theory]
    [InlineData("version-conflict", 409)]
    [InlineData("unknown-document", 404)]
    [InlineData("oversized", 413)]
    [InlineData("no-author", 422)]
    [InlineData("no-reason", 422)]
    [InlineData("bad-document-id", 422)]
    [InlineData("some-other", 422)]
    public void Every_refusal_of_a_version_has_its_status(string code, int status) =>
        Assert.Equal(status, DocumentRoutes.Refused(new(Outcome.Refused(code, "s", "a"), null), "memo", "a", 1).Status);
}
