using System.Net.Http.Json;
using System.Text.Json;

using Beffroi.Refusals;

using Spectre.Console;

namespace Beffroi.Commands;

/// <summary>One call of a command to a running twin. What is refused is told in the twin's own words, and the command ends with 1.</summary>
internal static class TwinCall
{
    private const int Refused = 1;
    private const int Unreachable = 2;

    public static Task<int> Run(Uri address, HttpMethod method, string path, Action<JsonElement> show, CancellationToken stop) =>
        Run(address, method, path, null, show, stop);

    public static async Task<int> Run(Uri address, HttpMethod method, string path, HttpContent? body, Action<JsonElement> show, CancellationToken stop)
    {
        using var client = new HttpClient { BaseAddress = address };
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");
        try
        {
            using var request = new HttpRequestMessage(method, path) { Content = body };
            using var response = await client.SendAsync(request, stop);
            if (!response.IsSuccessStatusCode)
            {
                return await Tell(response, stop);
            }

            show(response.StatusCode == System.Net.HttpStatusCode.NoContent ? default : await response.Content.ReadFromJsonAsync<JsonElement>(stop));
            return 0;
        }
        catch (HttpRequestException exception)
        {
            AnsiConsole.MarkupLineInterpolated($"[red]{address} does not answer:[/] {exception.Message}");
            AnsiConsole.WriteLine("Start the twin (dotnet run --project src/Silo), or say where it is with --url.");
            return Unreachable;
        }
    }

    private static async Task<int> Tell(HttpResponseMessage response, CancellationToken stop)
    {
        if (response.Content.Headers.ContentType?.MediaType == Problem.MediaType
            && await response.Content.ReadFromJsonAsync<Problem>(stop) is { } problem)
        {
            AnsiConsole.MarkupLineInterpolated($"[red]{problem.Detail}[/] ({problem.Code})");
            AnsiConsole.MarkupLineInterpolated($"{problem.Advice}");
        }
        else
        {
            AnsiConsole.MarkupLineInterpolated($"[red]The twin answered {(int)response.StatusCode}.[/]");
        }

        return Refused;
    }
}
