using System.Net;

using Beffroi.Support;

using Xunit;

namespace Beffroi.Api;

public sealed class ImportTests(ClientFixture fixture)
{
    [Fact]
    public async Task A_file_is_passed_on_in_pieces_and_then_run()
    {
        var bytes = Enumerable.Range(0, 2_500_000).Select(i => (byte)i).ToArray();

        using var response = await Send(("mapping", "what: assets", null), ("file", bytes, @"C:\data\lamps.csv"));

        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        var report = await response.Good();
        var id = report.GetProperty("id").GetString()!;
        var import = fixture.City.Imports[id];
        Assert.Equal(("what: assets", "lamps.csv", "running"), (import.Mapping, import.FileName, report.GetProperty("state").GetString()));
        Assert.Equal(bytes, import.Bytes);
        Assert.All(import.Pieces, length => Assert.InRange(length, 1, 1_000_000));

        Assert.Contains((await fixture.Client.Json("/api/v1/imports")).GetProperty("items").EnumerateArray(), each => each.GetProperty("id").GetString() == id);
        Assert.Equal("lamps.csv", (await fixture.Client.Json($"/api/v1/imports/{id}")).GetProperty("fileName").GetString());
        var rejects = await fixture.Client.Json($"/api/v1/imports/{id}/rejects?limit=2");
        Assert.Equal((2, "2"), (rejects.GetProperty("items").GetArrayLength(), rejects.GetProperty("next").GetString()));
        Assert.Equal("cancelled", (await Cancelled(id)).GetProperty("state").GetString());
    }

    [Fact]
    public async Task A_mapping_with_faults_is_refused_in_its_words()
    {
        using var response = await Send(("mapping", "fault: 1", null), ("file", new byte[] { 1 }, "a.csv"));

        var problem = await response.Refused(HttpStatusCode.UnprocessableEntity, "mapping");
        Assert.Contains("Line 1", problem.GetProperty("detail").GetString());
    }

    [Fact]
    public async Task The_mapping_comes_first()
    {
        using var response = await Send(("file", new byte[] { 1 }, "a.csv"), ("mapping", "what: assets", null));

        await response.Refused(HttpStatusCode.BadRequest, "no-mapping");
    }

    [Fact]
    public async Task A_file_is_wanted()
    {
        using var response = await Send(("mapping", "what: assets", null));

        await response.Refused(HttpStatusCode.BadRequest, "no-mapping");
    }

    [Fact]
    public async Task Another_form_is_refused() =>
        await (await fixture.Client.Ask(HttpMethod.Post, "/api/v1/imports", "{}")).Refused(HttpStatusCode.UnsupportedMediaType, "wrong-media");

    [Fact]
    public async Task A_torn_body_is_refused() =>
        await (await fixture.Client.Ask(HttpMethod.Post, "/api/v1/imports", "nothing", type: "multipart/form-data; boundary=x")).Refused(HttpStatusCode.BadRequest, "malformed-body");

    [Theory]
    [InlineData("/api/v1/imports/nobody")]
    [InlineData("/api/v1/imports/nobody/rejects")]
    public async Task An_import_that_is_not_there_is_unknown(string path) =>
        await (await fixture.Client.Ask(HttpMethod.Get, path)).Refused(HttpStatusCode.NotFound, "unknown-import");

    private async Task<System.Text.Json.JsonElement> Cancelled(string id)
    {
        await (await fixture.Client.Ask(HttpMethod.Post, $"/api/v1/imports/{id}/cancel")).Good();
        return await fixture.Client.Json($"/api/v1/imports/{id}");
    }

    private async Task<HttpResponseMessage> Send(params (string Name, object Content, string? FileName)[] parts)
    {
        using var form = new MultipartFormDataContent();
        foreach (var (name, content, fileName) in parts)
        {
            if (content is byte[] bytes)
            {
                form.Add(new ByteArrayContent(bytes), name, fileName!);
            }
            else
            {
                form.Add(new StringContent((string)content), name);
            }
        }

        return await fixture.Client.PostAsync("/api/v1/imports", form);
    }
}
