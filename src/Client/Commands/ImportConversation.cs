using System.Net.Http.Json;
using System.Text.Json;

using Spectre.Console;

namespace Beffroi.Commands;

/// <summary>One import as the command line sees it: sent, followed to its end, told.</summary>
internal sealed class ImportConversation(HttpClient client, IAnsiConsole console, TimeProvider time)
{
    public const int Failed = 1;
    public const int Unreachable = 2;
    public const int SomeRejected = 3;

    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(300);

    public async Task<int> Run(FileInfo mapping, FileInfo file, FileInfo? rejects, CancellationToken stop)
    {
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");
        try
        {
            var report = await console.Progress().Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
                .StartAsync(async bars => await Follow(await Send(mapping, file, bars, stop), bars, stop));
            return await Tell(report, rejects);
        }
        catch (ImportRefusedException refused)
        {
            console.MarkupLineInterpolated($"[red]{refused.Message}[/]");
            console.WriteLine(refused.Advice);
            return Failed;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            console.WriteLine("Interrupted before all was sent: nothing went in.");
            return Failed;
        }
        catch (HttpRequestException exception)
        {
            console.MarkupLineInterpolated($"[red]{client.BaseAddress} does not answer:[/] {exception.Message}");
            console.WriteLine("Start the twin (dotnet run --project src/Silo), or say where it is with --url.");
            return Unreachable;
        }
    }

    private async Task<JsonElement> Send(FileInfo mapping, FileInfo file, ProgressContext bars, CancellationToken stop)
    {
        var bar = bars.AddTask("sending", maxValue: Math.Max(1, file.Length));
        await using var stream = new CountedStream(file.OpenRead(), sent => bar.Value = sent);
        using var form = new MultipartFormDataContent
        {
            // The twin reads the mapping first, and refuses a wrong one before the file has come.
            { new StringContent(await File.ReadAllTextAsync(mapping.FullName, stop)), "mapping", mapping.Name },
            { new StreamContent(stream), "file", file.Name },
        };
        using var response = await client.PostAsync("/api/v1/imports", form, stop);
        await ImportRefusedException.ThrowIfRefused(response, CancellationToken.None);
        bar.Value = bar.MaxValue;
        return await response.Content.ReadFromJsonAsync<JsonElement>(CancellationToken.None);
    }

    private async Task<JsonElement> Follow(JsonElement report, ProgressContext bars, CancellationToken stop)
    {
        var path = $"/api/v1/imports/{report.GetProperty("id").GetString()}";
        var bar = bars.AddTask("importing", maxValue: 1);
        while (report.GetProperty("state").GetString() is "receiving" or "running")
        {
            if (stop.IsCancellationRequested)
            {
                using var cancelled = await client.PostAsync($"{path}/cancel", null, CancellationToken.None);
            }

            await Task.Delay(Beat, time, CancellationToken.None);
            report = await Read(path);
            if (report.GetProperty("rows") is { ValueKind: JsonValueKind.Number } rows)
            {
                bar.MaxValue = Math.Max(1, rows.GetInt32());
                bar.Value = report.GetProperty("read").GetInt32();
            }
        }

        return report;
    }

    private async Task<int> Tell(JsonElement report, FileInfo? rejects)
    {
        ImportTelling.Outcome(console, report);
        if (report.GetProperty("rejected").GetInt32() > 0)
        {
            var pages = RejectPages(report.GetProperty("id").GetString()!);
            await (rejects is null ? ImportTelling.Table(console, pages) : ImportTelling.Write(console, pages, rejects));
        }

        return report.GetProperty("state").GetString() != "done" ? Failed
            : report.GetProperty("rejected").GetInt32() > 0 ? SomeRejected
            : 0;
    }

    private async IAsyncEnumerable<JsonElement> RejectPages(string id)
    {
        for (string? after = ""; after is not null;)
        {
            var page = await Read($"/api/v1/imports/{id}/rejects?limit=1000{(after.Length > 0 ? $"&after={after}" : "")}");
            foreach (var reject in page.GetProperty("items").EnumerateArray())
            {
                yield return reject;
            }

            after = page.GetProperty("next").GetString();
        }
    }

    // Also after an interruption, to tell how the import ended.
    private async Task<JsonElement> Read(string path)
    {
        using var response = await client.GetAsync(path, CancellationToken.None);
        await ImportRefusedException.ThrowIfRefused(response, CancellationToken.None);
        return await response.Content.ReadFromJsonAsync<JsonElement>(CancellationToken.None);
    }
}
