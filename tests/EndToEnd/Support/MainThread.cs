using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.Playwright;

namespace Beffroi.EndToEnd.Support;

/// <summary>What a page costs its main thread, in time of that thread: it is the same however much else the machine does.</summary>
public static class MainThread
{
    /// <summary>The longest task while something is done.</summary>
    public static async Task<TimeSpan> LongestTask(IPage page, Func<Task> act)
    {
        var session = await page.Context.NewCDPSessionAsync(page);
        var events = new ConcurrentQueue<JsonElement>();
        var ended = new TaskCompletionSource();
        session.Event("Tracing.dataCollected").OnEvent += (_, data) =>
        {
            foreach (var told in data!.Value.GetProperty("value").EnumerateArray())
            {
                events.Enqueue(told.Clone());
            }
        };
        session.Event("Tracing.tracingComplete").OnEvent += (_, _) => ended.TrySetResult();
        await session.SendAsync("Tracing.start", new() { ["transferMode"] = "ReportEvents", ["traceConfig"] = new { includedCategories = new[] { "toplevel" } } });
        await act();
        await session.SendAsync("Tracing.end");
        await ended.Task.WaitAsync(TimeSpan.FromSeconds(60));
        var tasks = events.Where(e => Named(e, "RunTask") && e.TryGetProperty("tdur", out _)).ToArray();
        Assert.NotEmpty(tasks);

        // Other pages and the browser itself have main threads of their own: the page's is the one that worked most.
        var threads = events.Where(e => Named(e, "thread_name") && e.GetProperty("args").GetProperty("name").GetString() == "CrRendererMain").Select(Thread).ToHashSet();
        var busiest = tasks.Where(e => threads.Contains(Thread(e))).GroupBy(Thread).MaxBy(group => group.Sum(Took))!;
        return TimeSpan.FromMicroseconds(busiest.Max(Took));
    }

    private static bool Named(JsonElement told, string name) => told.GetProperty("name").GetString()!.EndsWith(name, StringComparison.Ordinal);

    private static (int, int) Thread(JsonElement told) => (told.GetProperty("pid").GetInt32(), told.GetProperty("tid").GetInt32());

    private static double Took(JsonElement told) => told.GetProperty("tdur").GetDouble();
}
