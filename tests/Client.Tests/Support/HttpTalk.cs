using System.Net;
using System.Text;
using System.Text.Json;

using Xunit;

namespace Beffroi.Support;

/// <summary>Short words for asking over HTTP.</summary>
internal static class HttpTalk
{
    public static async Task<JsonElement> Json(this HttpClient client, string path, string language = "en")
    {
        using var response = await client.Ask(HttpMethod.Get, path, null, language);
        return await response.Good();
    }

    public static async Task<HttpResponseMessage> Ask(this HttpClient client, HttpMethod method, string path, string? body = null, string language = "en", string type = "application/json")
    {
        using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : new ByteArrayContent(Encoding.UTF8.GetBytes(body)) };
        request.Content?.Headers.ContentType = System.Net.Http.Headers.MediaTypeHeaderValue.Parse(type);
        request.Headers.AcceptLanguage.ParseAdd(language);
        return await client.SendAsync(request);
    }

    public static async Task<JsonElement> Good(this HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(response.IsSuccessStatusCode, $"{(int)response.StatusCode} {text}");
        return JsonSerializer.Deserialize<JsonElement>(text);
    }

    /// <summary>Checks a refusal whole: status, type, code, sentence, advice, and that nothing of the inside shows.</summary>
    public static async Task<JsonElement> Refused(this HttpResponseMessage response, HttpStatusCode status, string code)
    {
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(status == response.StatusCode, $"{(int)response.StatusCode} {text}");
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        var problem = JsonSerializer.Deserialize<JsonElement>(text);
        Assert.Equal(code, problem.GetProperty("code").GetString());
        Assert.Equal((int)status, problem.GetProperty("status").GetInt32());
        Assert.EndsWith("/problems/" + code, problem.GetProperty("type").GetString());
        Assert.NotEmpty(problem.GetProperty("title").GetString()!);
        Assert.NotEmpty(problem.GetProperty("detail").GetString()!);
        Assert.NotEmpty(problem.GetProperty("advice").GetString()!);
        Assert.DoesNotContain("   at ", text);
        Assert.DoesNotContain("Exception", text);
        return problem;
    }
}
